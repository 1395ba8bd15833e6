import { useQuery } from '@tanstack/react-query';
import { withSentences } from '../strings/catalogs.ts';
import { useHasTold } from '../ui/tell.ts';
import { Trouble } from '../ui/trouble.tsx';
import { NoAnswer } from './api.ts';
import { useOverlay } from './overlay.ts';

/** What stands over pages is fetched when it is first opened: reading does not wait for it. */
const overlaysQuery = {
  queryKey: ['overlays'],
  queryFn: async () => {
    try {
      return await withSentences(() => import('../palette/overlay-parts.ts'));
    } catch (cause) {
      throw new NoAnswer('overlays', { cause });
    }
  },
  staleTime: 'static' as const,
  refetchInterval: false as const,
};

export function Overlays() {
  const shown = useOverlay();
  const hasTold = useHasTold();
  const isNeeded = shown !== undefined || hasTold;
  const { data, error, refetch } = useQuery({ ...overlaysQuery, enabled: isNeeded });
  if (error && !data && isNeeded) {
    return (
      <div className="fixed inset-x-4 bottom-4 z-50">
        <Trouble error={error} retry={() => void refetch()} />
      </div>
    );
  }
  if (!data) return null;
  return (
    <>
      {shown === 'palette' && <data.Palette />}
      {shown === 'shortcuts' && <data.ShortcutsSheet />}
      {hasTold && <data.Toasts />}
    </>
  );
}

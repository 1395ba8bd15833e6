import { useLingui } from '@lingui/react/macro';
import X from 'lucide-react/icons/x';
import { useEffect } from 'react';
import { Text } from 'react-aria-components/Text';
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components/Toast';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';
import { type ToastWords, takeWaiting, useWaiting } from './tell.ts';

const shownMax = 3;
/** Long enough to be read and to be reached by keyboard; the pointer or the focus on it stops the clock. */
const shownMs = 12_000;

const queue = new ToastQueue<ToastWords>({ maxVisibleToasts: shownMax });

/** Bars at the foot of the window, one for each thing told. */
export function Toasts() {
  const { t } = useLingui();
  const waiting = useWaiting();
  useEffect(() => {
    if (waiting.length === 0) return;
    for (const words of takeWaiting()) queue.add(words, { timeout: words.shownMs ?? shownMs });
  }, [waiting]);
  return (
    <ToastRegion
      queue={queue}
      aria-label={t`What was just done`}
      className="not-printed fixed right-4 bottom-4 left-4 z-30 flex flex-col items-end gap-2 rounded-lg outline-none data-focus-visible:outline-2 data-focus-visible:outline-offset-4 data-focus-visible:outline-accent sm:left-auto"
    >
      {({ toast }) => (
        <ToastBar toast={toast} onUndone={() => queue.close(toast.key)} closeLabel={t`Dismiss`} />
      )}
    </ToastRegion>
  );
}

function ToastBar({
  toast,
  onUndone,
  closeLabel,
}: {
  toast: Readonly<{ key: string; content: ToastWords }>;
  onUndone: () => void;
  closeLabel: string;
}) {
  const { text, undo } = toast.content;
  return (
    <AriaToast
      toast={toast}
      className="arrives flex max-w-md items-center gap-2 rounded-lg border border-line-strong bg-raised py-1.5 pr-1.5 pl-4 text-sm shadow-raised outline-none data-focus-visible:outline-2"
    >
      <ToastContent className="min-w-0 flex-1 py-1">
        <Text slot="title">{text}</Text>
      </ToastContent>
      {undo && (
        <Button
          look="quiet"
          onPress={() => {
            undo.act();
            onUndone();
          }}
        >
          {undo.verb}
        </Button>
      )}
      <IconButton label={closeLabel} slot="close">
        <X aria-hidden="true" className="size-4" />
      </IconButton>
    </AriaToast>
  );
}

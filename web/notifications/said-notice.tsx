import { lazy, Suspense } from 'react';
import { withSentences } from '../strings/catalogs.ts';
import type { SaidWhat } from './said-what.ts';

/** The forms bring it with them, so it is there once something has been signed. */
const SaidLine = lazy(async () => ({
  default: (await withSentences(() => import('./said-line.tsx'))).SaidLine,
}));

/** Tells what was just signed. A live region, so that it is heard where focus has moved on. */
export function SaidNotice({
  said,
  onDismiss,
}: {
  said: SaidWhat | undefined;
  onDismiss: () => void;
}) {
  return (
    <div aria-live="polite" className="not-printed">
      {said && (
        <Suspense>
          <SaidLine said={said} onDismiss={onDismiss} />
        </Suspense>
      )}
    </div>
  );
}

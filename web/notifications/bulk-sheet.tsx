import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Check from 'lucide-react/icons/check';
import { useState } from 'react';
import type { NotificationRow } from '#api/contract.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Progress } from '../ui/progress.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { Trouble, TroubleText } from '../ui/trouble.tsx';
import { acknowledgements } from './bulk.ts';
import { GoodsLine, WayLine } from './goods-line.tsx';
import { meaningWord, statementWord } from './statement-words.ts';
import { type BulkState, useBulkSigning } from './use-bulk-signing.ts';

const type = 'notification.acknowledged';

/** Several acknowledgements, each a draft of its own and each in sight before it is handed in. */
export function BulkSheet({
  rows,
  onClose,
}: {
  rows: readonly NotificationRow[];
  onClose: () => void;
}) {
  const { i18n } = useLingui();
  const [requests] = useState(() => acknowledgements(rows));
  const { state, checking, isReady, waits, sign } = useBulkSigning(requests);
  const [word, meaning] = [statementWord(type), meaningWord(type)];
  return (
    <Sheet title={word ? i18n._(word) : type} isOpen onClose={onClose}>
      <div className="space-y-4">
        {meaning && <p className="prose-line">{i18n._(meaning)}</p>}
        <p className="text-sm text-ink-2">
          <Plural
            value={rows.length}
            one="One draft will be handed in, on this record:"
            other="# drafts will be handed in, one on each of these records:"
          />
        </p>
        <ol className="divide-y divide-line rounded-lg border border-line">
          {rows.map((row, index) => (
            <li key={row.record} className="space-y-0.5 px-3 py-2 text-sm">
              <GoodsLine goods={row.goods} />
              <WayLine row={row} />
              <Outcome outcome={state.outcomes[index]} />
            </li>
          ))}
        </ol>
        {checking.error && (
          <Trouble
            error={checking.error}
            retry={waits ? undefined : () => void checking.refetch()}
          />
        )}
        <BulkTold state={state} of={rows.length} />
        <div className="sticky -bottom-4 -mx-5 -mb-4 flex justify-end gap-2 border-t border-line bg-raised px-5 py-3">
          <Button onPress={onClose}>
            {state.kind === 'done' ? <Trans>Close</Trans> : <Trans>Cancel</Trans>}
          </Button>
          {state.kind !== 'done' && (
            <Button
              look="primary"
              isDisabled={!isReady || state.kind === 'signing'}
              onPress={() => void sign()}
            >
              <Trans>Hand in for release</Trans>
            </Button>
          )}
        </div>
      </div>
    </Sheet>
  );
}

function Outcome({ outcome }: { outcome: Error | 'drafted' | undefined }) {
  if (outcome === undefined) return null;
  if (outcome === 'drafted') {
    return (
      <p className="flex items-center gap-1.5 text-accent">
        <Check aria-hidden="true" className="size-4" />
        <Trans>Handed in</Trans>
      </p>
    );
  }
  return (
    <div role="alert" className="text-notice-ink">
      <TroubleText error={outcome} />
    </div>
  );
}

function BulkTold({ state, of }: { state: BulkState; of: number }) {
  const drafted = state.outcomes.filter((outcome) => outcome === 'drafted').length;
  if (state.kind === 'signing') {
    return <Progress label={<Trans>Handing in…</Trans>} done={state.outcomes.length} of={of} />;
  }
  if (state.kind !== 'done') return null;
  return (
    <Banner look={drafted === of ? 'done' : 'attention'} role="status">
      <Plural
        value={drafted}
        one="# draft was handed in. It is said when another officer has cleared it."
        other="# drafts were handed in. They are said when another officer has cleared them."
      />
    </Banner>
  );
}

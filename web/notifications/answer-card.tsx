import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import PenLine from 'lucide-react/icons/pen-line';
import type { NotificationView } from '#api/contract.ts';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import { canWrite } from './draft.ts';
import { labels, sentences } from './fact-words.ts';
import { actionWord } from './statement-words.ts';

/** What answers, what comes before an answer, and what is said of the goods, each in a row of its own. */
const rows: readonly (readonly string[])[] = [
  ['not-objected', 'objected', 'objection-lifted', 'answered', 'more-time-given'],
  ['acknowledged', 'asked', 'more-time-asked', 'concern-raised'],
  ['dispatched', 'not-shipped', 'arrived', 'returned'],
  ['withdrawn'],
];

/** What this party may say about the record now. */
export function AnswerCard({
  view,
  onAct,
}: {
  view: NotificationView;
  onAct: (type: string) => void;
}) {
  const { i18n } = useLingui();
  const may = new Set(view.may.filter(canWrite));
  const open = rows
    .map((row) => row.map((name) => `notification.${name}`).filter((type) => may.has(type)))
    .filter((row) => row.length > 0);
  return (
    <Panel title={i18n._(labels.maySay)} className="not-printed">
      {open.length === 0 && !view.may.includes('notification.amended') && (
        <p className="prose-line text-sm text-ink-2">{i18n._(sentences.nothingOpen)}</p>
      )}
      <div className="space-y-3">
        {open.map((row) => (
          <ActionRow key={row.join()} types={row} onAct={onAct} />
        ))}
      </div>
      {view.may.includes('notification.amended') && (
        <Link
          to="/notifications/$group/$record/amend"
          params={{ group: view.group, record: view.record }}
          className="mt-3 inline-flex items-center gap-1.5 text-sm font-semibold text-accent hover:underline"
        >
          <PenLine aria-hidden="true" className="size-4" />
          <Trans>Amend the notification</Trans>
        </Link>
      )}
    </Panel>
  );
}

function ActionRow({ types, onAct }: { types: readonly string[]; onAct: (type: string) => void }) {
  const { i18n } = useLingui();
  return (
    <div className="flex flex-wrap gap-2">
      {types.map((type) => {
        const word = actionWord(type);
        return (
          <Button key={type} onPress={() => onAct(type)}>
            {word ? i18n._(word) : type}
          </Button>
        );
      })}
    </div>
  );
}

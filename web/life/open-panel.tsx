import { Trans } from '@lingui/react/macro';
import type { LifeView, OpenAmendment } from '#api/contract-life.ts';
import { useLanguage } from '../app/language.tsx';
import { useDeskWords } from '../records/desk-words.ts';
import { Button } from '../ui/button.tsx';
import { DiffView } from '../ui/diff-view.tsx';
import { Digest } from '../ui/digest.tsx';
import { Panel } from '../ui/panel.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { Tag } from '../ui/tag.tsx';
import type { Saying } from './life-api.ts';

type OnSay = ((saying: Saying) => void) | undefined;
const acts = ['amendment.accepted', 'amendment.stance-taken', 'amendment.withdrawn'] as const;

/** Each text on the table, clause by clause against the terms in force, before anybody accepts it. */
export function OpenPanel({ view, onSay }: { view: LifeView; onSay: OnSay }) {
  return (
    <Panel title={<Trans>On the table about the terms</Trans>}>
      {view.open.length === 0 && (
        <p className="text-sm text-ink-2">
          <Trans>
            Nothing is on the table. What an amendment would change stands here, clause by clause,
            before anybody accepts it.
          </Trans>
        </p>
      )}
      <ol className="divide-y divide-line">
        {view.open.map((open) => (
          <li key={open.version} className="space-y-3 py-row first:pt-0 last:pb-0">
            <Standing open={open} />
            {open.ends ? (
              <p className="text-sm font-semibold">
                <Trans>Ends the group for every member.</Trans>
              </p>
            ) : (
              <Differences open={open} />
            )}
            <Acts view={view} open={open} onSay={onSay} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function Standing({ open: { version, takenUpBy } }: { open: OpenAmendment }) {
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <Digest hex={version} />
      {takenUpBy.map((party) => (
        <Tag key={party} look="said">
          <Trans>
            accepted by <PartyName party={party} />
          </Trans>
        </Tag>
      ))}
    </p>
  );
}

function Differences({ open: { changes } }: { open: OpenAmendment }) {
  const language = useLanguage();
  return (
    <DiffView
      clauses={changes.map(({ id, label, before, after }) => ({
        ...{ id, name: label[language] },
        ...(before && { before: { [language]: before[language] } }),
        ...(after && { after: { [language]: after[language] } }),
      }))}
    />
  );
}

function Acts({ view, open, onSay }: { view: LifeView; open: OpenAmendment; onSay: OnSay }) {
  const words = useDeskWords();
  const possible = acts.filter((type) => view.may.includes(type));
  if (!onSay || possible.length === 0) return null;
  return (
    <div className="not-printed flex flex-wrap gap-2">
      {possible.map((type) => (
        <Button key={type} onPress={() => onSay({ type, begin: { version: open.version } })}>
          {words.word('amendments', 'actions', type)}
        </Button>
      ))}
    </div>
  );
}

import { Trans } from '@lingui/react/macro';
import type { Terms } from '#ledger/terms.ts';
import { NamedText } from '../ui/named-text.tsx';
import { Facts } from '../ui/panel.tsx';

/** The first digits of a recovery key: the file in which the machine kept its secret is named by them. */
export const recoveryHead = (recoveryKey: string): string =>
  recoveryKey.slice(0, 8).replaceAll(/\W/g, '_');

/** What terms of reference say, in short. */
export function TermsFacts({ terms }: { terms: Terms }) {
  return (
    <Facts
      rows={[
        [<Trans key="title">Title</Trans>, <NamedText key="text" text={terms.title} />],
        [
          <Trans key="members">Members and their recovery keys</Trans>,
          <ul key="list">
            {terms.members.map(({ party, names, recoveryKey }) => (
              <li key={party}>
                <NamedText text={names} /> ({party}){' '}
                <span className="font-mono text-xs text-ink-3">{recoveryHead(recoveryKey)}</span>
              </li>
            ))}
          </ul>,
        ],
        [
          <Trans key="clocks">Clock rules</Trans>,
          <ul key="rules" className="font-mono text-xs">
            {(terms.clocks ?? []).map(({ id }) => (
              <li key={id}>{id}</li>
            ))}
          </ul>,
        ],
      ]}
    />
  );
}

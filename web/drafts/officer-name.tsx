import { Trans, useLingui } from '@lingui/react/macro';
import type { DraftActor } from '#api/contract-drafts.ts';
import { useLanguage } from '../app/language.tsx';
import { pickText } from '../strings/languages.ts';
import { roleWords } from './draft-words.ts';

/** Who acted, as this node alone knows him. */
export function OfficerName({ actor }: { actor: DraftActor }) {
  const language = useLanguage();
  const name = actor.name && pickText(actor.name, language);
  return (
    <span>
      {actor.officer === 'console' ? (
        <Trans>the machine of the node</Trans>
      ) : (
        <span lang={name?.language}>{name?.text ?? actor.officer}</span>
      )}
      {actor.self && (
        <>
          {' '}
          <Trans>(you)</Trans>
        </>
      )}
      {actor.authority !== undefined && <span className="text-ink-3"> · {actor.authority}</span>}
    </span>
  );
}

/** What is still missing, in words: officers by role and authority. */
export function MissingClearances({
  needs,
}: {
  needs: readonly Readonly<{ role: string; authority?: string; officers: number }>[];
}) {
  const { i18n } = useLingui();
  if (needs.length === 0) return <Trans>No clearance is missing.</Trans>;
  return (
    <ul className="space-y-0.5">
      {needs.map(({ role, authority, officers }) => {
        const word = roleWords[role];
        const name = word ? i18n._(word) : role;
        return (
          <li key={`${role} ${authority ?? ''}`}>
            {authority === undefined ? (
              <Trans>
                {officers} × {name}, of any authority
              </Trans>
            ) : (
              <Trans>
                {officers} × {name}, of {authority}
              </Trans>
            )}
          </li>
        );
      })}
    </ul>
  );
}

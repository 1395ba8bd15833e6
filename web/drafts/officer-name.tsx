import { Trans, useLingui } from '@lingui/react/macro';
import type { DraftActor, DraftRow } from '#api/contract-drafts.ts';
import { useLanguage } from '../app/language.tsx';
import { pickText } from '../strings/languages.ts';
import { neededProofWords, roleWords } from './draft-words.ts';

type Need = DraftRow['missing'][number];

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
export function MissingClearances({ needs }: { needs: readonly Need[] }) {
  const { i18n } = useLingui();
  const proofText = (proof: string): string => {
    const word = neededProofWords[proof];
    return word ? i18n._(word) : proof;
  };
  if (needs.length === 0) return <Trans>No clearance is missing.</Trans>;
  return (
    <ul className="space-y-0.5">
      {needs.map(({ role, authority, officers, proofs }) => {
        const word = roleWords[role];
        const name = word ? i18n._(word) : role;
        return (
          <li key={`${role} ${authority ?? ''} ${proofs?.join() ?? ''}`}>
            {authority === undefined ? (
              <Trans>
                {officers} × {name}, of any authority
              </Trans>
            ) : (
              <Trans>
                {officers} × {name}, of {authority}
              </Trans>
            )}
            {proofs && <span className="text-ink-3"> · {proofs.map(proofText).join(' / ')}</span>}
          </li>
        );
      })}
    </ul>
  );
}

import type { Use } from '#desks/requests/statements.ts';
import { useDeskWords } from '../records/desk-words.ts';
import { PartyName } from '../ui/party-name.tsx';

/** An onward use in words: by which authority or third party, or in court. */
export function UseWords({ use }: { use: Use }) {
  const words = useDeskWords();
  const kind = words.word('requests', 'codes', use.kind);
  if (use.kind === 'authority') {
    return (
      <span className="wrap-anywhere">
        {kind}: {use.authority}
      </span>
    );
  }
  if (use.kind === 'third-party') {
    return (
      <span>
        {kind}: <PartyName party={use.party} />
      </span>
    );
  }
  return <>{kind}</>;
}

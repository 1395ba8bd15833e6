import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../app/language.tsx';
import { memberOf } from '../app/parties.ts';
import { nodeQuery } from '../app/queries.ts';
import { languageTag, pickText } from '../strings/languages.ts';

/** A party by the name it gives itself, with its short id; every party looks the same. */
export function PartyName({ party, withId = false }: { party: string; withId?: boolean }) {
  const { data } = useQuery(nodeQuery);
  const language = useLanguage();
  const member = memberOf(data, party);
  const picked = member && pickText(member.names, language);
  if (!picked) return <span>{party.toUpperCase()}</span>;
  return (
    <span>
      <span lang={languageTag(picked.language)}>{picked.text}</span>
      {withId && <span className="text-ink-3"> {party.toUpperCase()}</span>}
    </span>
  );
}

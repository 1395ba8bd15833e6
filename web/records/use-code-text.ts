import { useQuery } from '@tanstack/react-query';
import { useAreaName } from '../app/area-words.ts';
import { useLanguage } from '../app/language.tsx';
import { memberOf, usePartyName } from '../app/parties.ts';
import { nodeQuery } from '../app/queries.ts';
import { localeOf } from '../strings/languages.ts';
import { codeText } from './code-text.ts';
import { useDeskWords } from './desk-words.ts';

/** What is said of the line is told apart by its areas. */
const ofAreas: ReadonlySet<string> = new Set(['suspensions', 'line']);

/** The codes by which a record is told from others, as a person reads them: parties and areas by name, all else by the words of its desk. */
export function useCodeText(): (desk: string, code: string) => string {
  const words = useDeskWords();
  const areaName = useAreaName();
  const partyName = usePartyName();
  const { data } = useQuery(nodeQuery);
  const locale = localeOf(useLanguage());
  return (desk, code) => {
    if (ofAreas.has(desk)) return areaName(code);
    if (memberOf(data, code)) return partyName(code);
    return codeText(words, desk, code, locale);
  };
}

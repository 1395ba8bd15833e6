import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { PlanLink, PlanRow } from '#api/contract-records.ts';
import { useLanguage } from '../app/language.tsx';
import { recordHref } from '../notifications/record-href.ts';
import { useDeskWords } from '../records/desk-words.ts';
import { RecordTitle } from '../records/record-line.tsx';
import { localeOf } from '../strings/languages.ts';
import { formatDate } from '../ui/format.ts';
import { Facts } from '../ui/panel.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { usePlanWord } from './use-plan-word.ts';

export const hasLinks = ({ needs, neededBy, line }: PlanRow): boolean =>
  needs.length + neededBy.length + line.acts.length > 0;

/** What the item needs first and what needs it, each with where it stands and what is amiss between the two. */
export function ItemLinks({ row }: { row: PlanRow }) {
  const word = usePlanWord();
  const { needs, neededBy, neededByMore, line } = row;
  return (
    <Facts
      rows={[
        [
          word('lineWords', 'needs'),
          needs.length + line.acts.length > 0 && (
            <ul key="needs" className="space-y-1">
              {needs.map((link) => (
                <li key={link.record}>
                  <OneLink link={link} needed="" />
                </li>
              ))}
              {line.acts.map(({ party, act }) => (
                <li key={`${party}/${act}`}>
                  <PartyName party={party} /> · {act}
                </li>
              ))}
            </ul>
          ),
        ],
        [
          word('lineWords', 'neededBy'),
          neededBy.length > 0 && (
            <ul key="neededBy" className="space-y-1">
              {neededBy.map((link) => (
                <li key={link.record}>
                  <OneLink link={link} needed={word('lineWords', 'thisItem')} />
                </li>
              ))}
              {neededByMore !== undefined && (
                <li>
                  +{neededByMore} {word('lineWords', 'more')}
                </li>
              )}
            </ul>
          ),
        ],
      ]}
    />
  );
}

/** @param needed what has to come so far, if it is not the item that is linked */
function OneLink({ link, needed }: { link: PlanLink; needed: string }) {
  const { record, found, until, met, warnings } = link;
  const word = usePlanWord();
  const words = useDeskWords();
  const language = useLanguage();
  const locale = localeOf(language);
  const space = language === 'zh' ? '' : ' ';
  return (
    <>
      {found ? (
        <TextLink href={recordHref({ group: found.group, record, desk: 'plan' })}>
          <RecordTitle
            row={{ desk: 'plan', details: [], ...(found.title && { title: found.title }) }}
          />
        </TextLink>
      ) : (
        <span className="wrap-anywhere">{record}</span>
      )}
      <span className="block text-ink-2">
        {[
          found && words.word('plan', 'statuses', found.status),
          found?.due && formatDate(found.due, locale),
          [needed, word('untilWords', until), met && word('lineWords', 'met')]
            .filter(Boolean)
            .join(space),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {warnings.map((warning) => (
        <span key={warning} className="flex items-center gap-1.5 font-semibold">
          <TriangleAlert aria-hidden="true" className="size-4 shrink-0" />
          {word('warningWords', warning)}
        </span>
      ))}
    </>
  );
}

import type { JsonObject } from '#kernel/canonical-json.ts';
import { visibleText } from '#kernel/visible-text.ts';
import { useLanguage } from '../app/language.tsx';
import { listIn, objectIn, stringIn, textOf } from '../notifications/content-shape.ts';
import { useDeskWords } from '../records/desk-words.ts';
import { localeOf } from '../strings/languages.ts';
import { formatDate } from '../ui/format.ts';
import { NamedText } from '../ui/named-text.tsx';
import { Grading } from './grading.tsx';

/** On what a position rests: each source by name, reference and day, with its own grading. An address is shown, and leads nowhere. */
export function Sources({ content }: { content: JsonObject }) {
  const words = useDeskWords();
  const locale = localeOf(useLanguage());
  const sources = listIn(content['sources']).map((one) => objectIn(one) ?? {});
  if (sources.length === 0) return null;
  return (
    <div>
      <h4 className="text-xs text-ink-3">{words.word('topics', 'labels', 'sources')}</h4>
      <ul className="space-y-2">
        {sources.map((source, index) => {
          const name = textOf(source['name']);
          const on = stringIn(source['on']);
          const rest = [stringIn(source['reference']), stringIn(source['url'])].flatMap((text) =>
            text === undefined ? [] : visibleText(text),
          );
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: what was said never moves.
            <li key={index} className="wrap-anywhere">
              {name && <NamedText text={name} />}
              {on !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(on) && (
                <span className="text-ink-2"> · {formatDate(on, locale)}</span>
              )}
              {rest.length > 0 && <span className="block text-ink-2">{rest.join(' · ')}</span>}
              <Grading graded={source} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

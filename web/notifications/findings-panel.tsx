import { Plural, Trans, useLingui } from '@lingui/react/macro';
import EyeOff from 'lucide-react/icons/eye-off';
import type { FindingView, NotificationView } from '#api/contract.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import { useLanguage } from '../app/language.tsx';
import { Facts, Panel } from '../ui/panel.tsx';
import { integerIn, listIn, objectIn, stringIn } from './content-shape.ts';
import { labels, sentences } from './fact-words.ts';
import { type FindingGroup, groupFindings } from './finding-groups.ts';
import { fieldWordOf } from './finding-words.ts';

/** What this node's own screening says: reason and evidence first, no score, and nobody else sees it. */
export function FindingsPanel({ view }: { view: NotificationView }) {
  const { i18n } = useLingui();
  return (
    <Panel
      title={i18n._(labels.findings)}
      note={
        <span className="inline-flex items-center gap-1.5">
          <EyeOff aria-hidden="true" className="size-3.5" />
          {i18n._(sentences.onlyThisNode)}
        </span>
      }
      className="not-printed border-dashed! border-line-strong!"
    >
      {view.findingList.length === 0 ? (
        <p className="prose-line text-sm text-ink-2">
          <Trans>
            Nothing in this notice is the same as an entry of the lists that this node holds.
          </Trans>
        </p>
      ) : (
        <ul className="divide-y divide-line">
          {groupFindings(view.findingList).map((group) => (
            <FindingItem key={JSON.stringify(group.first)} group={group} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function FindingItem({ group: { first, others } }: { group: FindingGroup }) {
  const language = useLanguage();
  const { finding, text } = first;
  return (
    <li className="space-y-1.5 py-3 first:pt-0 last:pb-0">
      <p className="prose-line">{text[language]}</p>
      <Evidence what={objectIn(finding['what'])} />
      <WhyFacts why={objectIn(finding['why'])} />
      <FindingPlace view={first} />
      {others.length > 0 && (
        <details className="text-sm">
          <summary className="cursor-pointer text-ink-3">
            <Plural
              value={others.length}
              one="and in # more place of the same line"
              other="and in # more places of the same line"
            />
          </summary>
          <ul className="mt-1.5 space-y-1.5">
            {others.map((other) => (
              <li key={JSON.stringify(other)}>
                <Evidence what={objectIn(other.finding['what'])} />
                <FindingPlace view={other} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

/** Where in the notice, in words and as a pointer, and by which rule. */
function FindingPlace({ view: { finding } }: { view: FindingView }) {
  const { i18n } = useLingui();
  const path = stringIn(objectIn(finding['where'])?.['path']) ?? '';
  const field = fieldWordOf(path);
  return (
    <p className="text-xs text-ink-3">
      {field && `${i18n._(field)} · `}
      <span className="font-mono break-all">
        {path} · {stringIn(finding['code'])}
      </span>
    </p>
  );
}

/** The field's text with the part that matched marked in it. */
function Evidence({ what }: { what: JsonObject | undefined }) {
  const text = stringIn(what?.['text']);
  if (text === undefined) return null;
  const start = integerIn(what?.['start']) ?? 0;
  const end = integerIn(what?.['end']) ?? text.length;
  const fits = start >= 0 && end <= text.length && start < end;
  if (!fits) return <p className="text-sm">{text}</p>;
  return (
    <p className="text-sm">
      {text.slice(0, start)}
      <mark className="rounded-sm bg-accent-tint px-0.5 font-semibold text-ink">
        {text.slice(start, end)}
      </mark>
      {text.slice(end)}
    </p>
  );
}

/** The entry of the list or register that it matched, so that an officer can look it up. */
function WhyFacts({ why }: { why: JsonObject | undefined }) {
  const { t } = useLingui();
  if (!why) return null;
  const matched = objectIn(why['matched']);
  const strings = (name: string) => listIn(why[name]).map(String).join(' · ');
  return (
    <Facts
      wide
      rows={[
        [t`List`, stringIn(why['listTitle'])],
        [t`Published`, stringIn(why['listPublishedOn'])],
        [t`Entry`, stringIn(why['entryName'])],
        [t`Entry number`, stringIn(why['entryId'])],
        [t`Programmes`, strings('programmes')],
        [t`Matched`, stringIn(matched?.['name']) ?? stringIn(matched?.['value'])],
        [t`Control list of`, stringIn(why['asOf'])],
        [t`Declared`, stringIn(why['declared'])],
        [t`On the list`, strings('expected')],
      ]}
    />
  );
}

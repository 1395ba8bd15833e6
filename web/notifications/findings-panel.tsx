import { Trans, useLingui } from '@lingui/react/macro';
import EyeOff from 'lucide-react/icons/eye-off';
import type { NotificationView } from '#api/contract.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import { Facts, Panel } from '../ui/panel.tsx';
import { integerIn, listIn, objectIn, stringIn } from './content-shape.ts';
import { fieldWordOf, findingSentence } from './finding-words.ts';

/** What this node's own screening says: reason and evidence first, no score, and nobody else sees it. */
export function FindingsPanel({ view }: { view: NotificationView }) {
  const findings = view.findingList
    .map((value) => objectIn(objectIn(value)?.['finding']) ?? objectIn(value))
    .filter((finding) => finding !== undefined);
  return (
    <Panel
      title={<Trans>Screening results</Trans>}
      note={
        <span className="inline-flex items-center gap-1.5">
          <EyeOff aria-hidden="true" className="size-3.5" />
          <Trans>Only this node sees them. An officer decides; a result decides nothing.</Trans>
        </span>
      }
      className="not-printed border-dashed! border-line-strong!"
    >
      {findings.length === 0 ? (
        <p className="prose-line text-sm text-ink-2">
          <Trans>
            Nothing in this notice is the same as an entry of the lists that this node holds.
          </Trans>
        </p>
      ) : (
        <ul className="divide-y divide-line">
          {findings.map((finding) => (
            <FindingItem key={JSON.stringify(finding)} finding={finding} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function FindingItem({ finding }: { finding: JsonObject }) {
  const { i18n } = useLingui();
  const code = stringIn(finding['code']) ?? '';
  const sentence = findingSentence(code);
  const where = objectIn(finding['where']);
  const fieldWord = fieldWordOf(stringIn(where?.['path']) ?? '');
  return (
    <li className="space-y-1.5 py-3 first:pt-0 last:pb-0">
      <p className="prose-line font-semibold">{sentence ? i18n._(sentence) : code}</p>
      <Evidence what={objectIn(finding['what'])} />
      <WhyFacts why={objectIn(finding['why'])} />
      <p className="text-xs text-ink-3">
        {fieldWord && `${i18n._(fieldWord)} · `}
        <span className="font-mono">
          {stringIn(where?.['path'])} · {code}
        </span>
      </p>
    </li>
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

function WhyFacts({ why }: { why: JsonObject | undefined }) {
  const { t } = useLingui();
  if (!why) return null;
  const matched = objectIn(why['matched']);
  const strings = (name: string) => listIn(why[name]).map(String).join(' · ');
  return (
    <Facts
      rows={[
        [t`List`, stringIn(why['listTitle'])],
        [t`Published`, stringIn(why['listPublishedOn'])],
        [t`Entry`, stringIn(why['entryName'])],
        [t`Programmes`, strings('programmes')],
        [t`Entry number`, stringIn(why['entryId'])],
        [t`Matched`, stringIn(matched?.['name']) ?? stringIn(matched?.['value'])],
        [t`Substance`, strings('substanceIds')],
        [t`Control list of`, stringIn(why['asOf'])],
        [t`Declared`, stringIn(why['declared'])],
        [t`On the list`, strings('expected')],
      ]}
    />
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import Plus from 'lucide-react/icons/plus';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { containerWords, formWords } from '../code-words.ts';
import { labels } from '../fact-words.ts';
import { CasField } from './cas-field.tsx';
import { emptyLine, type LineDraft, linesMax } from './notice-draft.ts';
import { NoticeField, useNoticeForm } from './notice-form.tsx';

export function GoodsFields() {
  const { i18n } = useLingui();
  const { draft, change } = useNoticeForm();
  const { lines } = draft;
  const nextKey = Math.max(...lines.map(({ key }) => key)) + 1;
  const replace = (next: LineDraft) =>
    change({ lines: lines.map((line) => (line.key === next.key ? next : line)) });
  return (
    <Panel title={i18n._(labels.goods)}>
      <ol className="divide-y divide-line">
        {lines.map((line, index) => (
          <LineFields
            key={line.key}
            line={line}
            index={index}
            onChange={replace}
            {...(lines.length > 1
              ? { onRemove: () => change({ lines: lines.filter(({ key }) => key !== line.key) }) }
              : {})}
          />
        ))}
      </ol>
      {lines.length < linesMax && (
        <Button look="quiet" onPress={() => change({ lines: [...lines, emptyLine(nextKey)] })}>
          <Plus aria-hidden="true" className="size-4" />
          <Trans>Another line</Trans>
        </Button>
      )}
    </Panel>
  );
}

function LineFields({
  line,
  index,
  onChange,
  onRemove,
}: {
  line: LineDraft;
  index: number;
  onChange: (line: LineDraft) => void;
  onRemove?: () => void;
}) {
  const { t, i18n } = useLingui();
  const set = (part: Partial<LineDraft>) => onChange({ ...line, ...part });
  const at = (name: string): string => `lines.${index}.${name}`;
  const forms = Object.entries(formWords).map(([id, word]) => ({ id, name: i18n._(word) }));
  return (
    <li className="grid gap-x-4 gap-y-3 py-4 first:pt-0 sm:grid-cols-2 lg:grid-cols-4">
      <NoticeField
        name={at('name')}
        label={i18n._(labels.nameOnLabel)}
        value={line.name}
        onChange={(name) => set({ name })}
        className="sm:col-span-2"
      />
      <CasField name={at('cas')} line={line} onChange={onChange} />
      <NoticeField
        name={at('hs')}
        label={i18n._(labels.hsCode)}
        value={line.hs}
        onChange={(hs) => set({ hs })}
      />
      <NoticeField
        name={at('kilograms')}
        label={t`Net weight in kilograms`}
        inputMode="decimal"
        value={line.kilograms}
        onChange={(kilograms) => set({ kilograms })}
      />
      <Choice
        shown
        label={i18n._(labels.form)}
        options={forms}
        value={line.form}
        onChange={(form) => set({ form })}
      />
      <ContainerFields line={line} at={at} onChange={set} />
      {onRemove && (
        <div>
          <Button look="quiet" className="-ml-3" onPress={onRemove}>
            <Trans>Remove line {index + 1}</Trans>
          </Button>
        </div>
      )}
    </li>
  );
}

function ContainerFields({
  line,
  at,
  onChange,
}: {
  line: LineDraft;
  at: (name: string) => string;
  onChange: (part: Partial<LineDraft>) => void;
}) {
  const { t, i18n } = useLingui();
  const containers = Object.entries(containerWords).map(([id, word]) => ({
    id,
    name: i18n._(word),
  }));
  return (
    <>
      <NoticeField
        name={at('containers')}
        label={t`Number of containers`}
        inputMode="numeric"
        value={line.containers}
        onChange={(count) => onChange({ containers: count })}
      />
      <Choice
        shown
        label={t`Container`}
        options={containers}
        value={line.container}
        onChange={(container) => onChange({ container })}
      />
    </>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import type { StatementView } from '#api/contract.ts';
import type { DraftView } from '#api/contract-drafts.ts';
import { canonicalText, type JsonObject, type JsonValue } from '#kernel/canonical-json.ts';
import { Panel } from '../ui/panel.tsx';
import { StackingCell, StackingRow, StackingTable } from '../ui/stacking-table.tsx';
import { When } from '../ui/when.tsx';

type Change = Readonly<{ path: string; before: string; after: string }>;

const shown = (value: JsonValue | undefined): string =>
  value === undefined ? '' : typeof value === 'string' ? value : canonicalText(value);

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Members that differ, down to the single one. */
export function changesBetween(
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  path = '',
): readonly Change[] {
  if (isObject(before) && isObject(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return names.flatMap((name) =>
      changesBetween(before[name], after[name], path === '' ? name : `${path}.${name}`),
    );
  }
  const [was, is] = [shown(before), shown(after)];
  return was === is ? [] : [{ path, before: was, after: is }];
}

/** What the draft changes of what this party said last of this kind on the record. */
export function SaidBefore({ view, before }: { view: DraftView; before: StatementView }) {
  const { t } = useLingui();
  const { facts, content = {} } = view.text;
  const columns: [string, string, string] = [t`Member`, t`Said last`, t`In the draft`];
  const changes = [
    ...changesBetween(before.facts, facts),
    ...changesBetween(before.content ?? {}, content),
  ];
  return (
    <Panel
      title={<Trans>Against what was said last</Trans>}
      note={
        <Trans>
          statement {before.seq}, <When at={before.time} />
        </Trans>
      }
    >
      {changes.length === 0 ? (
        <p className="text-sm text-ink-2">
          <Trans>Nothing differs.</Trans>
        </p>
      ) : (
        <StackingTable label={t`Differences`} columns={columns}>
          {changes.map(({ path, before: was, after: is }) => (
            <StackingRow key={path}>
              <StackingCell label={columns[0]} className="font-mono text-xs break-all">
                {path}
              </StackingCell>
              <StackingCell label={columns[1]}>
                <del className="break-words text-ink-3">{was}</del>
              </StackingCell>
              <StackingCell label={columns[2]}>
                <ins className="break-words no-underline">{is}</ins>
              </StackingCell>
            </StackingRow>
          ))}
        </StackingTable>
      )}
    </Panel>
  );
}

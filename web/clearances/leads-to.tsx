import { Trans, useLingui } from '@lingui/react/macro';
import type { ClearancesCheck, TypeNeeds } from '#api/contract-drafts.ts';
import { useAreaName } from '../app/area-words.ts';
import { useLanguage } from '../app/language.tsx';
import { StackingCell, StackingRow, StackingTable } from '../ui/stacking-table.tsx';
import { NeedList, useTypesName } from './rule-words.tsx';

type Checked = ClearancesCheck['types'][number];
type Row = TypeNeeds & Partial<Pick<Checked, 'before'>>;

export const isChanged = ({ needs, before }: Checked): boolean =>
  JSON.stringify(needs.map(({ can: _, ...need }) => need)) !== JSON.stringify(before);

/** Needs that fewer active officers could give than are asked; with exactly as many, the author may be none of them. */
const shortOf = (needs: Checked['needs']): Checked['needs'] =>
  needs.filter(({ can, officers }) => can <= officers);

type Some<T> = readonly [T, ...T[]];

function groupedBy<T>(all: readonly T[], keyOf: (one: T) => unknown): readonly Some<T>[] {
  const parts = new Map<string, [T, ...T[]]>();
  for (const one of all) {
    const key = JSON.stringify(keyOf(one));
    const part = parts.get(key);
    if (part) part.push(one);
    else parts.set(key, [one]);
  }
  return [...parts.values()];
}

const asked = ({ needs, before }: Row) => [needs, before ?? null];
const areasOf = (rows: readonly Row[]) => rows.map(({ area }) => area ?? null);

/**
 * Areas in which a kind needs the same are told together, and then kinds of one desk that need the same in the same areas: there are many, and a party's
 * rules are few.
 */
function together(rows: readonly Row[]): readonly Some<Some<Row>>[] {
  const kinds = groupedBy(rows, (row) => [row.type, asked(row)]);
  return groupedBy(kinds, (kind) => [kind[0].desk.en, areasOf(kind), asked(kind[0])]);
}

/** What each kind of statement needs, by type and area, as the rules lead to it. */
export function LeadsTo({ rows, checked }: { rows: readonly Row[]; checked?: readonly Checked[] }) {
  const { t } = useLingui();
  const language = useLanguage();
  const typesName = useTypesName();
  const areaName = useAreaName();
  const columns = [t`Statement`, t`Area`, t`Needed`, ...(checked ? [t`Now in force`] : [])];
  const shown: readonly Row[] = checked ?? rows;
  const areasName = (kind: Some<Row>): string => {
    const [{ type, area, anyArea }] = kind;
    if (anyArea && kind.length === shown.filter((one) => one.type === type).length) {
      return t`any area`;
    }
    if (area === undefined) return t`none: no suspension stops it`;
    return kind
      .flatMap((one) => one.area ?? [])
      .map(areaName)
      .join(', ');
  };
  return (
    <StackingTable label={t`What each statement needs`} columns={columns}>
      {together(shown).map((part) => {
        const [kind] = part;
        const [first] = kind;
        const check = checked?.find(({ type, area }) => type === first.type && area === first.area);
        return (
          <StackingRow key={`${first.type} ${first.area ?? ''}`}>
            <StackingCell className="md:w-2/5">
              <span className="block text-xs text-ink-3">{first.desk[language]}</span>
              <span className="font-semibold">
                {part.map(([{ type }]) => typesName(type)).join(' · ')}
              </span>
            </StackingCell>
            <StackingCell label={columns[1] ?? ''}>{areasName(kind)}</StackingCell>
            <StackingCell label={columns[2] ?? ''}>
              <NeedList needs={first.needs} />
              {check && <Shortage check={check} />}
            </StackingCell>
            {check && (
              <StackingCell label={columns[3] ?? ''}>
                {isChanged(check) ? (
                  <NeedList needs={check.before} />
                ) : (
                  <span className="whitespace-nowrap text-ink-3">
                    <Trans>the same</Trans>
                  </span>
                )}
              </StackingCell>
            )}
          </StackingRow>
        );
      })}
    </StackingTable>
  );
}

function Shortage({ check }: { check: Checked }) {
  return shortOf(check.needs).map(({ role, authority, proofs, officers, can }) => (
    <p
      key={`${role} ${authority ?? ''} ${proofs?.join() ?? ''}`}
      className="text-xs font-semibold text-notice-ink"
    >
      {can < officers ? (
        <Trans>
          {can} of {officers} officers who could give it are there: nothing of this kind could
          leave.
        </Trans>
      ) : (
        <Trans>Only as many officers as are needed: none of them may be the author.</Trans>
      )}
    </p>
  ));
}

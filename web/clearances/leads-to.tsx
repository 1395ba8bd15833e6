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

/** Kinds of one desk that need the same in the same area are told together: there are many, and a party's rules are few. */
function together(rows: readonly Row[]): readonly (readonly [Row, ...Row[]])[] {
  const parts = new Map<string, [Row, ...Row[]]>();
  for (const row of rows) {
    const { desk, area, anyArea, needs, before } = row;
    const key = JSON.stringify([desk.en, area ?? anyArea ?? null, needs, before ?? null]);
    const part = parts.get(key);
    if (part) part.push(row);
    else parts.set(key, [row]);
  }
  return [...parts.values()];
}

/** What each kind of statement needs, by type and area, as the rules lead to it. */
export function LeadsTo({ rows, checked }: { rows: readonly Row[]; checked?: readonly Checked[] }) {
  const { t } = useLingui();
  const language = useLanguage();
  const typesName = useTypesName();
  const areaName = useAreaName();
  const columns = [t`Statement`, t`Area`, t`Needed`, ...(checked ? [t`Now in force`] : [])];
  const shown: readonly Row[] = checked ?? rows;
  const areaOf = ({ area, anyArea }: Row): string => {
    if (area !== undefined) return areaName(area);
    return anyArea ? t`that of its record` : t`none: no suspension stops it`;
  };
  return (
    <StackingTable label={t`What each statement needs`} columns={columns}>
      {together(shown).map((part) => {
        const [first] = part;
        const check = checked?.find((one) => one.type === first.type);
        return (
          <StackingRow key={first.type}>
            <StackingCell className="md:w-2/5">
              <span className="block text-xs text-ink-3">{first.desk[language]}</span>
              <span className="font-semibold">
                {part.map(({ type }) => typesName(type)).join(' · ')}
              </span>
            </StackingCell>
            <StackingCell label={columns[1] ?? ''}>{areaOf(first)}</StackingCell>
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

import { Trans, useLingui } from '@lingui/react/macro';
import type { ClearancesCheck, TypeNeeds } from '#api/contract-drafts.ts';
import { useAreaName } from '../app/area-words.ts';
import { StackingCell, StackingRow, StackingTable } from '../ui/stacking-table.tsx';
import { NeedList, useTypesName } from './rule-words.tsx';

type Checked = ClearancesCheck['types'][number];
type Row = TypeNeeds & Partial<Pick<Checked, 'before'>>;

export const isChanged = ({ needs, before }: Checked): boolean =>
  JSON.stringify(needs.map(({ can: _, ...need }) => need)) !== JSON.stringify(before);

/** Needs that fewer active officers could give than are asked; with exactly as many, the author may be none of them. */
const shortOf = (needs: Checked['needs']): Checked['needs'] =>
  needs.filter(({ can, officers }) => can <= officers);

/** What each kind of statement needs, by type and area, as the rules lead to it. */
export function LeadsTo({ rows, checked }: { rows: readonly Row[]; checked?: readonly Checked[] }) {
  const { t } = useLingui();
  const typesName = useTypesName();
  const areaName = useAreaName();
  const columns = [t`Statement`, t`Area`, t`Needed`, ...(checked ? [t`Now in force`] : [])];
  const shown: readonly Row[] = checked ?? rows;
  return (
    <StackingTable label={t`What each statement needs`} columns={columns}>
      {shown.map(({ type, area, needs }) => {
        const check = checked?.find((one) => one.type === type);
        return (
          <StackingRow key={type}>
            <StackingCell className="font-semibold">{typesName(type)}</StackingCell>
            <StackingCell label={columns[1] ?? ''}>
              {area === undefined ? t`none: no suspension stops it` : areaName(area)}
            </StackingCell>
            <StackingCell label={columns[2] ?? ''}>
              <NeedList needs={needs} />
              {check && <Shortage check={check} />}
            </StackingCell>
            {check && (
              <StackingCell label={columns[3] ?? ''}>
                {isChanged(check) ? (
                  <NeedList needs={check.before} />
                ) : (
                  <span className="text-ink-3">
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

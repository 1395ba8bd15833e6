import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { AuthoritiesView, OfficerView } from '#api/contract-officers.ts';
import { useReachNames } from '../officers/grant-text.tsx';
import { Button } from '../ui/button.tsx';
import { StackingCell, StackingRow, StackingTable } from '../ui/stacking-table.tsx';
import { TextLink } from '../ui/text-link.tsx';

/** Every authority that has officers or is narrowed. */
export function AuthoritiesTable({
  mapping,
  officers,
  isBusy,
  onChange,
  onReceiveAll,
}: {
  mapping: AuthoritiesView;
  officers: readonly OfficerView[];
  isBusy: boolean;
  onChange: ((authority: string) => void) | undefined;
  onReceiveAll: (authority: string) => void;
}) {
  const { t } = useLingui();
  const reachNames = useReachNames();
  const counts = new Map<string, number>();
  for (const { authority } of officers) counts.set(authority, (counts.get(authority) ?? 0) + 1);
  const names = [...new Set([...counts.keys(), ...Object.keys(mapping)])].sort();
  const columns = [
    ...[t`Authority`, t`Officers`, t`Groups`, t`Areas`],
    ...(onChange ? [t`Change`] : []),
  ];
  return (
    <StackingTable label={t`Authorities`} columns={columns}>
      {names.map((authority) => {
        const narrowed = mapping[authority];
        const { groups, areas } = reachNames(narrowed ?? { groups: 'all', areas: 'all' });
        return (
          <StackingRow key={authority}>
            <StackingCell className="font-semibold break-words">{authority}</StackingCell>
            <StackingCell label={columns[1] ?? ''}>
              <TextLink href={`/officers?text=${encodeURIComponent(authority)}`}>
                <Plural value={counts.get(authority) ?? 0} one="# officer" other="# officers" />
              </TextLink>
            </StackingCell>
            <StackingCell label={columns[2] ?? ''}>{groups}</StackingCell>
            <StackingCell label={columns[3] ?? ''}>{areas}</StackingCell>
            {onChange && (
              <StackingCell>
                <div className="flex flex-wrap gap-1.5">
                  <Button
                    isDisabled={isBusy}
                    aria-label={t`Change what ${authority} receives`}
                    onPress={() => onChange(authority)}
                  >
                    <Trans>Change</Trans>
                  </Button>
                  {narrowed && (
                    <Button
                      isDisabled={isBusy}
                      aria-label={t`${authority}: receive everything`}
                      onPress={() => onReceiveAll(authority)}
                    >
                      <Trans>Receive everything</Trans>
                    </Button>
                  )}
                </div>
              </StackingCell>
            )}
          </StackingRow>
        );
      })}
    </StackingTable>
  );
}

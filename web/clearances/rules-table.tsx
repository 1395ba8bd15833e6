import { Trans, useLingui } from '@lingui/react/macro';
import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import X from 'lucide-react/icons/x';
import type { TypeNeeds } from '#api/contract-drafts.ts';
import type { ClearanceRule, Need } from '#desks/releases/clearances.ts';
import { useAreaName, useAreas } from '../app/area-words.ts';
import { Choice } from '../ui/choice.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { ManyChoice } from '../ui/menu.tsx';
import { StackingCell, StackingRow, StackingTable } from '../ui/stacking-table.tsx';
import { NeedsField } from './needs-field.tsx';
import { NeedList, useAreasName, useTypesName } from './rule-words.tsx';
import { changed, raised, withAreas, without } from './table-draft.ts';

/** The rules from above; the first that names a statement counts. With `onChange` each cell is a field. */
export function RulesTable({
  rules,
  usual,
  types,
  unreached = [],
  onChange,
}: {
  rules: readonly ClearanceRule[];
  usual: readonly Need[];
  types: readonly TypeNeeds[];
  unreached?: readonly boolean[];
  onChange?: (rules: readonly ClearanceRule[]) => void;
}) {
  const { t } = useLingui();
  const columns = [t`Statements`, t`Areas`, t`Needed`, ...(onChange ? [t`Order`] : [])];
  return (
    <StackingTable label={t`Rules of clearance`} columns={columns}>
      {rules.map((rule, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a rule has no name but its place, which counts.
        <StackingRow key={place}>
          {onChange ? (
            <RuleFields
              rule={rule}
              place={place}
              count={rules.length}
              types={types}
              isUnreached={unreached[place] === true}
              onChange={(next) => onChange(changed(rules, place, next))}
              onRaise={(at) => onChange(raised(rules, at))}
              onRemove={() => onChange(without(rules, place))}
            />
          ) : (
            <RuleCells rule={rule} />
          )}
        </StackingRow>
      ))}
      <StackingRow>
        <StackingCell className="font-semibold">
          {rules.length === 0 ? <Trans>Everything</Trans> : <Trans>Everything else</Trans>}
        </StackingCell>
        <StackingCell label={columns[1] ?? ''}>
          <Trans>any area</Trans>
        </StackingCell>
        <StackingCell label={columns[2] ?? ''}>
          <NeedList needs={usual} />
        </StackingCell>
        {onChange && <StackingCell>{null}</StackingCell>}
      </StackingRow>
    </StackingTable>
  );
}

function RuleCells({ rule }: { rule: ClearanceRule }) {
  const { t } = useLingui();
  const typesName = useTypesName();
  const areasName = useAreasName();
  return (
    <>
      <StackingCell className="font-semibold">{typesName(rule.types)}</StackingCell>
      <StackingCell label={t`Areas`}>{areasName(rule.areas)}</StackingCell>
      <StackingCell label={t`Needed`}>
        <NeedList needs={rule.needs} />
      </StackingCell>
    </>
  );
}

function RuleFields({
  rule,
  place,
  count,
  types,
  isUnreached,
  onChange,
  onRaise,
  onRemove,
}: {
  rule: ClearanceRule;
  place: number;
  count: number;
  types: readonly TypeNeeds[];
  isUnreached: boolean;
  onChange: (rule: ClearanceRule) => void;
  onRaise: (place: number) => void;
  onRemove: () => void;
}) {
  const { t } = useLingui();
  const number = place + 1;
  const name = t`Rule ${number}`;
  return (
    <>
      <StackingCell>
        <TypesField name={name} rule={rule} types={types} onChange={onChange} />
        {isUnreached && (
          <p role="status" className="mt-1 text-xs font-semibold text-notice-ink">
            <Trans>No statement comes to this rule: one above takes them all.</Trans>
          </p>
        )}
      </StackingCell>
      <StackingCell label={t`Areas`}>
        <AreasField rule={rule} onChange={onChange} />
      </StackingCell>
      <StackingCell label={t`Needed`}>
        <NeedsField
          name={name}
          needs={rule.needs}
          onChange={(needs) => onChange({ ...rule, needs: [...needs] })}
        />
      </StackingCell>
      <StackingCell>
        <div className="flex">
          <IconButton
            label={t`${name}: up`}
            isDisabled={place === 0}
            onPress={() => onRaise(place)}
          >
            <ArrowUp aria-hidden="true" className="size-4" />
          </IconButton>
          <IconButton
            label={t`${name}: down`}
            isDisabled={place === count - 1}
            onPress={() => onRaise(place + 1)}
          >
            <ArrowDown aria-hidden="true" className="size-4" />
          </IconButton>
          <IconButton label={t`${name}: take it off`} onPress={onRemove}>
            <X aria-hidden="true" className="size-4" />
          </IconButton>
        </div>
      </StackingCell>
    </>
  );
}

function TypesField({
  name,
  rule,
  types,
  onChange,
}: {
  name: string;
  rule: ClearanceRule;
  types: readonly TypeNeeds[];
  onChange: (rule: ClearanceRule) => void;
}) {
  const { t } = useLingui();
  const typesName = useTypesName();
  const nouns = [...new Set(types.map(({ type }) => `${type.split('.')[0]}.*`))];
  const patterns = ['*', ...nouns, ...types.map(({ type }) => type)];
  return (
    <Choice
      label={t`${name}: statements`}
      value={rule.types}
      options={[...new Set([...patterns, rule.types])].map((id) => ({ id, name: typesName(id) }))}
      onChange={(id) => onChange({ ...rule, types: id })}
    />
  );
}

function AreasField({
  rule,
  onChange,
}: {
  rule: ClearanceRule;
  onChange: (rule: ClearanceRule) => void;
}) {
  const { t } = useLingui();
  const areaName = useAreaName();
  const areasName = useAreasName();
  const all = [...new Set([...useAreas(), ...(rule.areas ?? [])])];
  return (
    <ManyChoice
      label={t`Areas`}
      opener={<span className="text-left whitespace-normal">{areasName(rule.areas)}</span>}
      entries={all.map((id) => ({ id, name: areaName(id) }))}
      chosen={rule.areas ?? []}
      onChange={(areas) => onChange(withAreas(rule, areas))}
    />
  );
}

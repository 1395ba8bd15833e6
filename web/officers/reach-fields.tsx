import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { GroupId } from '#kernel/id.ts';
import type { Reach } from '#officers/reach.ts';
import { useAreaName, useAreas } from '../app/area-words.ts';
import { useGroupTitle } from '../app/parties.ts';
import { nodeQuery } from '../app/queries.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { labelClass } from '../ui/field.tsx';

/** All of a kind, also what comes later, or those that are named. */
function AllOrSome<T extends string>({
  legend,
  all,
  options,
  nameOf,
  value,
  onChange,
}: {
  legend: ReactNode;
  all: ReactNode;
  options: readonly T[];
  nameOf: (option: T) => string;
  value: 'all' | readonly T[];
  onChange: (value: 'all' | readonly T[]) => void;
}) {
  const isAll = value === 'all';
  // What was named once and is gone since is still shown, so that it can be taken off.
  const shown = isAll ? [] : [...new Set([...options, ...value])];
  return (
    <fieldset className="min-w-0">
      <legend className={labelClass}>{legend}</legend>
      <Checkbox isSelected={isAll} onChange={(selected) => onChange(selected ? 'all' : [])}>
        {all}
      </Checkbox>
      {!isAll && (
        <div className="grid gap-x-4 sm:grid-cols-2">
          {shown.map((option) => (
            <Checkbox
              key={option}
              isSelected={value.includes(option)}
              onChange={(selected) =>
                onChange(shown.filter((one) => (one === option ? selected : value.includes(one))))
              }
            >
              <span className="min-w-0 break-words">{nameOf(option)}</span>
            </Checkbox>
          ))}
        </div>
      )}
    </fieldset>
  );
}

export function GroupsField({
  value,
  onChange,
}: {
  value: Reach['groups'];
  onChange: (value: Reach['groups']) => void;
}) {
  const { data } = useQuery(nodeQuery);
  const groupTitle = useGroupTitle();
  const options: readonly GroupId[] = (data?.groups ?? [])
    .filter(({ kind }) => kind !== 'national')
    .map(({ group }) => group);
  return (
    <AllOrSome
      legend={<Trans>Groups</Trans>}
      all={<Trans>Every group, also those to come</Trans>}
      options={options}
      nameOf={groupTitle}
      value={value}
      onChange={onChange}
    />
  );
}

/** Where something counts: groups, and areas in each of them. */
export function ReachFields({
  reach,
  onChange,
}: {
  reach: Reach;
  onChange: (reach: Reach) => void;
}) {
  const areaName = useAreaName();
  const { groups, areas } = reach;
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <GroupsField value={groups} onChange={(next) => onChange({ groups: next, areas })} />
      <AllOrSome
        legend={<Trans>Areas</Trans>}
        all={<Trans>Every area</Trans>}
        options={useAreas()}
        nameOf={areaName}
        value={areas}
        onChange={(next) => onChange({ groups, areas: next })}
      />
    </div>
  );
}

/** A reach that names nothing reaches nothing: that is never meant. */
export const isSomewhere = ({ groups, areas }: Reach): boolean =>
  groups.length > 0 && areas.length > 0;

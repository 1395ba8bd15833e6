import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Reach } from '#officers/reach.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { Field, labelClass } from '../ui/field.tsx';
import { FormEnd } from '../ui/form-end.tsx';
import { NumberField } from '../ui/number-field.tsx';
import type { NewToken } from './officers-api.ts';
import {
  type TokenPermission,
  tokenPermissions,
  tokenPermissionWords,
} from './permission-words.ts';
import { GroupsField } from './reach-fields.tsx';

const daysUsual = 30;
const daysMax = 366;

/** Part of what the officer may, in the groups that are named, until a day. */
export function TokenForm({
  isBusy,
  onMake,
  onClose,
}: {
  isBusy: boolean;
  onMake: (token: NewToken) => void;
  onClose: () => void;
}) {
  const { t, i18n } = useLingui();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly TokenPermission[]>([]);
  const [groups, setGroups] = useState<Reach['groups']>('all');
  const [days, setDays] = useState<number | undefined>(daysUsual);
  const isWhole =
    name.trim() !== '' && chosen.length > 0 && groups.length > 0 && days !== undefined;
  return (
    <form
      className="space-y-4 border-t border-line pt-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) onMake({ name: name.trim(), permissions: chosen, groups, days });
      }}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label={t`What it is for`}
          hint={t`For instance the name of the machine.`}
          value={name}
          onChange={setName}
          maxLength={60}
        />
        <NumberField
          label={t`Days until it runs out`}
          value={days}
          min={1}
          max={daysMax}
          onChange={setDays}
        />
      </div>
      <fieldset>
        <legend className={labelClass}>
          <Trans>What it may do, and never more than the officer may at that moment</Trans>
        </legend>
        <div className="grid gap-x-4 sm:grid-cols-2 lg:grid-cols-3">
          {tokenPermissions.map((permission) => (
            <Checkbox
              key={permission}
              isSelected={chosen.includes(permission)}
              onChange={(selected) =>
                setChosen(
                  tokenPermissions.filter((one) =>
                    one === permission ? selected : chosen.includes(one),
                  ),
                )
              }
            >
              {i18n._(tokenPermissionWords[permission])}
            </Checkbox>
          ))}
        </div>
      </fieldset>
      <GroupsField value={groups} onChange={setGroups} />
      <FormEnd
        verb={<Trans>Make the token</Trans>}
        isDisabled={isBusy || !isWhole}
        onCancel={onClose}
      />
    </form>
  );
}

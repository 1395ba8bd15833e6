import Printer from 'lucide-react/icons/printer';
import Search from 'lucide-react/icons/search';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Choice } from '../ui/choice.tsx';
import { CodeField } from '../ui/code-field.tsx';
import { ComboBox } from '../ui/combo-box.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Field } from '../ui/field.tsx';
import { FilterChips, FilterRow, TextFilter, ToggleFilter } from '../ui/filters.tsx';
import { FormEnd } from '../ui/form-end.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Keys } from '../ui/keys.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { Radios } from '../ui/radios.tsx';
import { Segments } from '../ui/segments.tsx';
import { Switch } from '../ui/switch.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { Row, Specimen, SpecimenPanel, useSay } from './specimen.tsx';

export function ButtonSpecimens() {
  const say = useSay();
  const nothing = () => undefined;
  return (
    <SpecimenPanel title="buttons">
      <Specimen name="button">
        <Row>
          {(['primary', 'outline', 'quiet'] as const).map((look) => (
            <Button key={look} look={look} onPress={nothing}>
              {say(look)}
            </Button>
          ))}
          {(['primary', 'outline', 'quiet'] as const).map((look) => (
            <Button key={look} look={look} isDisabled>
              {say('disabled')}
            </Button>
          ))}
        </Row>
      </Specimen>
      <Specimen name="form-end">
        <div className="space-y-3">
          <FormEnd verb={say('primary')} onAct={nothing} onCancel={nothing} />
          <FormEnd
            verb={say('primary')}
            isDisabled
            missing={say('disabled')}
            onAct={nothing}
            onCancel={nothing}
          />
          <FormEnd place="dialog" verb={say('primary')} onAct={nothing} onCancel={nothing} />
        </div>
      </Specimen>
      <Specimen name="icon-button">
        <Row>
          <IconButton label={say('print')} onPress={nothing}>
            <Printer aria-hidden="true" className="size-4.5" />
          </IconButton>
          <IconButton label={say('search')} isDisabled>
            <Search aria-hidden="true" className="size-4.5" />
          </IconButton>
        </Row>
      </Specimen>
      <Specimen name="text-link">
        <TextLink href="/notifications">{say('link')}</TextLink>
      </Specimen>
      <Specimen name="keys">
        <Row>
          <Keys names={['Ctrl', 'K']} />
          <Keys names={['J']} />
          <Keys names={['?']} />
        </Row>
      </Specimen>
    </SpecimenPanel>
  );
}

export function FieldSpecimens() {
  const say = useSay();
  const [substance, setSubstance] = useState('');
  const [count, setCount] = useState<number | undefined>(4);
  const [day, setDay] = useState('2026-12-15');
  const [code, setCode] = useState('31415');
  return (
    <SpecimenPanel title="fields">
      <Specimen name="field">
        <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
          <Field label={say('firm')} hint={say('firmHint')} />
          <Field label={say('firm')} defaultValue={say('firmValue')} />
          <Field label={say('mass')} defaultValue="25,5,0" unit="kg" error={say('massError')} />
          <Field label={say('firm')} defaultValue={say('firmValue')} isDisabled />
        </div>
      </Specimen>
      <Specimen name="field · rows">
        <Field label={say('reason')} rows={3} defaultValue={say('question')} />
      </Specimen>
      <Specimen name="number, date, code">
        <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
          <NumberField label={say('drums')} value={count} onChange={setCount} min={1} max={999} />
          <DateField label={say('day')} value={day} onChange={setDay} />
          <CodeField label={say('code')} value={code} onChange={setCode} length={6} />
          <Field label={say('password')} inputType="password" defaultValue="not a password" />
        </div>
      </Specimen>
      <Specimen name="combo-box">
        <ComboBox
          label={say('substance')}
          hint={say('substanceHint')}
          value={substance}
          onChange={setSubstance}
          allowsOther
          className="max-w-80"
          options={[
            { id: 'a', name: '4-Piperidone', note: '40064-34-4' },
            { id: 'b', name: '4-AP', note: '23056-29-3' },
            { id: 'c', name: '1-boc-4-AP', note: '125541-22-2' },
          ]}
        />
      </Specimen>
    </SpecimenPanel>
  );
}

export function ChoiceSpecimens() {
  const say = useSay();
  const [order, setOrder] = useState('updated');
  const [radio, setRadio] = useState<string | undefined>('said');
  const [isOn, setIsOn] = useState(true);
  const orders = [
    { id: 'updated', name: say('newest') },
    { id: 'due', name: say('byDeadline') },
  ];
  return (
    <SpecimenPanel title="choices">
      <Specimen name="choice">
        <Row>
          <Choice label={say('order')} shown options={orders} value={order} onChange={setOrder} />
          <Choice
            label={say('order')}
            shown
            isDisabled
            options={orders}
            value="due"
            onChange={setOrder}
          />
        </Row>
      </Specimen>
      <Specimen name="checkbox, switch">
        <Row>
          <Checkbox isSelected={isOn} onChange={setIsOn}>
            {say('partial')}
          </Checkbox>
          <Checkbox isSelected={false} isIndeterminate onChange={setIsOn}>
            {say('partial')}
          </Checkbox>
          <Checkbox isSelected={false} isDisabled onChange={setIsOn}>
            {say('disabled')}
          </Checkbox>
          <Switch isOn={isOn} onChange={setIsOn}>
            {say('shortcuts')}
          </Switch>
          <Switch isOn={false} isDisabled onChange={setIsOn}>
            {say('disabled')}
          </Switch>
        </Row>
      </Specimen>
      <Specimen name="radios">
        <Radios
          label={say('reason')}
          value={radio}
          onChange={setRadio}
          options={(['open', 'said', 'past'] as const).map((id) => ({ id, name: say(id) }))}
        />
      </Specimen>
      <Specimen name="segments">
        <Row>
          <Segments
            label={say('order')}
            name="gallery-order"
            segments={orders.map((each) => ({ ...each, shown: each.name }))}
            value={order}
            onChange={setOrder}
          />
        </Row>
      </Specimen>
      <FilterSpecimens />
    </SpecimenPanel>
  );
}

function FilterSpecimens() {
  const say = useSay();
  const [text, setText] = useState('');
  const [owed, setOwed] = useState(true);
  const [chips, setChips] = useState<readonly ('open' | 'said')[]>(['open', 'said']);
  return (
    <Specimen name="filters">
      <FilterRow>
        <TextFilter
          label={say('search')}
          placeholder={say('substanceHint')}
          text={text}
          lengthMax={100}
          onChange={setText}
        />
        <ToggleFilter isOn={owed} onChange={setOwed}>
          {say('byDeadline')}
        </ToggleFilter>
        <ToggleFilter isOn={false} onChange={setOwed}>
          {say('newest')}
        </ToggleFilter>
      </FilterRow>
      <FilterChips
        label={say('search')}
        chips={chips.map((id) => ({ id, name: say(id) }))}
        onRemove={(id) => setChips(chips.filter((each) => each !== id))}
      />
    </Specimen>
  );
}

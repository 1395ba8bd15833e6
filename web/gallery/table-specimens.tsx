import KeyRound from 'lucide-react/icons/key-round';
import { useMemo, useState } from 'react';
import { useLanguage } from '../app/language.tsx';
import { localeOf } from '../strings/languages.ts';
import { Button } from '../ui/button.tsx';
import { Cursor } from '../ui/cursor.tsx';
import { EntryList } from '../ui/entry-list.tsx';
import { FileDrop } from '../ui/file-drop.tsx';
import { formatMass } from '../ui/format.ts';
import { Progress } from '../ui/progress.tsx';
import { StackingCell, StackingRow, StackingTable } from '../ui/stacking-table.tsx';
import { Steps } from '../ui/steps.tsx';
import { Table } from '../ui/table.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { Timeline } from '../ui/timeline.tsx';
import { Specimen, SpecimenPanel, useSay } from './specimen.tsx';

const rowCount = 100_000;
const substances = ['4-Piperidone', '4-AP', '1-boc-4-AP', 'Norfentanyl', '1-boc-4-piperidone'];

type Line = Readonly<{ id: string; substance: string; massMg: number }>;

const lineAt = (index: number): Line => ({
  id: `XA-2026-${String(index + 1).padStart(6, '0')}`,
  substance: substances[(index * 7) % substances.length] ?? '',
  massMg: ((index * 7919) % 50_000) * 1_000_000,
});

/** Longer than any page: it stands behind a button, so that the rest can be seen at a glance. */
export function LongTableSpecimen() {
  const say = useSay();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <SpecimenPanel title="rows">
      {isOpen ? <LongTable /> : <Button onPress={() => setIsOpen(true)}>{say('showRows')}</Button>}
    </SpecimenPanel>
  );
}

function LongTable() {
  const say = useSay();
  const locale = localeOf(useLanguage());
  const lines = useMemo(() => Array.from({ length: rowCount }, (_, index) => lineAt(index)), []);
  const [down, setDown] = useState(false);
  const sorted = useMemo(
    () => (down ? lines.toSorted((a, b) => b.massMg - a.massMg) : lines),
    [lines, down],
  );
  return (
    <Table
      label={say('rows')}
      items={sorted}
      rowPixels={44}
      sort={down ? { id: 'weight', direction: 'descending' } : undefined}
      onSort={() => setDown(!down)}
      columns={[
        { id: 'reference', name: say('reference'), cell: ({ id }) => id },
        { id: 'goods', name: say('goods'), cell: ({ substance }) => substance },
        {
          id: 'weight',
          name: say('weight'),
          isNumber: true,
          sorts: true,
          cell: ({ massMg }) => formatMass(massMg, locale),
        },
      ]}
    />
  );
}

export function TableSpecimens() {
  const say = useSay();
  return (
    <SpecimenPanel title="tables">
      <Specimen name="cursor">
        <Cursor shown={50} of={rowCount} isBusy={false} onMore={() => undefined} />
      </Specimen>
      <Specimen name="stacking-table">
        <StackingTable
          label={say('goods')}
          columns={[say('reference'), say('goods'), say('weight')]}
        >
          {[0, 1].map((index) => (
            <StackingRow key={index}>
              <StackingCell>{lineAt(index).id}</StackingCell>
              <StackingCell label={say('goods')}>{lineAt(index).substance}</StackingCell>
              <StackingCell label={say('weight')}>25 kg</StackingCell>
            </StackingRow>
          ))}
        </StackingTable>
      </Specimen>
      <Specimen name="timeline">
        <Timeline
          entries={[
            { id: '1', when: '06:40 UTC', what: say('filed'), who: say('exporting') },
            {
              id: '2',
              when: '09:15 UTC',
              what: say('answered'),
              who: say('importing'),
              children: <p className="said prose-line">{say('question')}</p>,
            },
          ]}
        />
      </Specimen>
      <Specimen name="tabs">
        <Tabs
          label={say('tables')}
          parts={[
            { id: 'a', name: say('open'), count: '3', children: say('note') },
            { id: 'b', name: say('past'), count: '12', children: say('done') },
          ]}
        />
      </Specimen>
      <Specimen name="entry-list">
        <EntryList
          label={say('passkeys')}
          entries={['1', '2'].map((id) => ({
            id,
            icon: <KeyRound aria-hidden="true" className="size-5" />,
            title: `${say('passkey')} ${id}`,
            facts: say('passkeyFacts'),
            actions: <Button look="quiet">{say('remove')}</Button>,
          }))}
        />
      </Specimen>
      <Specimen name="file-drop">
        <FileDrop
          label={say('drop')}
          hint={say('dropHint')}
          accepts={['.entente']}
          onFiles={() => undefined}
        />
      </Specimen>
    </SpecimenPanel>
  );
}

export function ProgressSpecimens() {
  const say = useSay();
  const [at, setAt] = useState('compare');
  return (
    <SpecimenPanel title="progress">
      <Specimen name="progress">
        <Progress label={say('hashing')} done={6_321} of={10_000} />
      </Specimen>
      <Specimen name="steps">
        <Steps
          at={at}
          onGo={setAt}
          steps={[
            { id: 'keys', name: say('stepKeys') },
            { id: 'compare', name: say('stepCompare'), note: say('fingerprint') },
            { id: 'peers', name: say('stepPeers') },
          ]}
        />
      </Specimen>
    </SpecimenPanel>
  );
}

import { Trans } from '@lingui/react/macro';
import { BothSides } from '../ui/both-sides.tsx';
import { DiffView } from '../ui/diff-view.tsx';
import { Digest } from '../ui/digest.tsx';
import { AlignedClauses, AlignedText } from '../ui/named-text.tsx';
import { Tag } from '../ui/tag.tsx';
import { Words } from '../ui/words.tsx';
import { Specimen, SpecimenPanel, useSay } from './specimen.tsx';
import { type SpecimenWord, specimenWords } from './specimen-words.ts';

const textOf = (word: SpecimenWord) => specimenWords[word];
const digest = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

const twelve = {
  en: 'harvest timber lunar canvas oyster bridge velvet magnet pencil orchard window candle',
  es: 'ancla bosque carta dado espejo faro grano hoja isla jardín lago mesa',
  zh: '山 水 木 石 云 田 雨 林 海 星 河 光',
};

export function SideSpecimens() {
  const say = useSay();
  return (
    <SpecimenPanel title="sides">
      <BothSides
        sides={[
          {
            party: 'xa',
            role: say('exporting'),
            state: <Tag look="said">{say('filed')}</Tag>,
            children: <AlignedText text={textOf('remark')} />,
          },
          {
            party: 'xc',
            role: say('importing'),
            state: <Tag look="open">{say('answered')}</Tag>,
            children: <AlignedText text={textOf('question')} />,
          },
          { party: 'xb', children: <p className="text-sm text-ink-3">{say('nothing')}</p> },
        ]}
      />
    </SpecimenPanel>
  );
}

export function TextSpecimens() {
  const say = useSay();
  return (
    <SpecimenPanel title="texts">
      <Specimen name="named-text">
        <AlignedClauses
          clauses={[
            { id: '1', name: '1', text: textOf('remark') },
            { id: '2', name: '2', text: textOf('whyText') },
          ]}
        />
      </Specimen>
      <Specimen name="diff-view">
        <DiffView
          clauses={[
            { id: '1', name: say('purpose'), before: textOf('remark'), after: textOf('remark') },
            {
              id: '2',
              name: say('period'),
              before: textOf('whyText'),
              after: {
                en: 'The period is counted from the first receipt of the notice, in calendar days of the exporting side.',
                es: 'El plazo se cuenta desde el primer acuse de la notificación, en días naturales de la parte exportadora.',
                zh: '期限自首次收到通知起算，按出口方的日历日计。',
              },
            },
            { id: '3', name: say('silence'), after: textOf('note') },
          ]}
        />
      </Specimen>
      <Specimen name="digest">
        <div className="space-y-1">
          <Digest hex={digest} />
          <div>
            <Digest hex={digest} whole />
          </div>
        </div>
      </Specimen>
      <Specimen name="words">
        <p className="mb-1.5 text-sm text-ink-2">
          <Trans>Read these to each other over a line that both of you trust.</Trans>
        </p>
        <Words words={twelve} />
      </Specimen>
    </SpecimenPanel>
  );
}

import { xa, xb, xc } from '../parties.ts';
import type { Step } from '../step.ts';
import { clause, type DeskWriter, three, wording, words } from './desk-writer.ts';

const finance = wording(
  words(
    'Points of contact for financial intelligence',
    'Puntos de contacto para inteligencia financiera',
    '金融情报联络点',
  ),
  [
    clause(
      'c1',
      words(
        'Each side names one unit to which the others write.',
        'Cada parte designa una unidad a la que escriben las demás.',
        '各方指定一个机构，供其他方联络。',
      ),
    ),
  ],
);

/**
 * At the table of three, where it stops nothing else that is shown: two areas suspended, one of them lifted again and worked on, and each side's
 * own word.
 */
export const lineSteps = (writer: DeskWriter): readonly Step[] => [
  ...declarations(writer),
  ...resumed(writer),
];

function declarations({ about }: DeskWriter): readonly Step[] {
  const suspension = about(three, 'suspension');
  const regards = (key: string) => about(three, key);
  const areas = ['illicit-finance', 'technical-exchange'];
  return [
    suspension.says(
      xb,
      28,
      'suspension.declared',
      { areas },
      {
        text: words(
          'We suspend these two areas until our authorities are reorganised.',
          'Suspendemos estos dos ámbitos hasta que se reorganicen nuestras autoridades.',
          '在我方主管机关调整完成之前，暂停这两个领域的合作。',
        ),
      },
    ),
    regards('line-xc').says(
      xc,
      25,
      'line.regarded',
      { areas, word: 'interrupted' },
      {
        text: words(
          'We are ready to go on at any time.',
          'Estamos dispuestos a continuar en cualquier momento.',
          '我方随时可以继续。',
        ),
      },
    ),
    suspension.says(
      xb,
      9,
      'suspension.lifted',
      { areas: ['illicit-finance'] },
      {
        text: words(
          'This area runs again from today.',
          'Este ámbito se reanuda desde hoy.',
          '该领域自今日起恢复。',
        ),
      },
    ),
    regards('line-xb').says(
      xb,
      9,
      'line.regarded',
      { areas, word: 'resuming' },
      {
        text: words('Step by step.', 'Paso a paso.', '逐步恢复。'),
      },
    ),
    regards('line-xa').says(
      xa,
      7,
      'line.regarded',
      { areas, word: 'slower-than-usual' },
      {
        text: words(
          'Answers take longer than a year ago.',
          'Las respuestas tardan más que hace un año.',
          '答复所需时间比一年前长。',
        ),
      },
    ),
  ];
}

function resumed({ about, dateAgo }: DeskWriter): readonly Step[] {
  const item = about(three, 'plan-finance', 'illicit-finance');
  return [
    item.tables(xb, 8, 'plan', finance, {
      matter: () => ({ due: dateAgo(-90), owners: [xa, xb, xc] }),
    }),
    item.accepts(xb, 8, 'plan', xb),
    item.accepts(xc, 7, 'plan', xb),
  ];
}

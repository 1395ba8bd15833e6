import type { JsonObject } from '#kernel/canonical-json.ts';
import type { PartyId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { xa, xb } from '../parties.ts';
import type { Step } from '../step.ts';
import { clause, type DeskWriter, tabledBy, wording, words } from './desk-writer.ts';

const table = [xa, xb];
const area = 'coordination';

const presses = wording(words('Tablet presses', 'Prensas de comprimidos', '压片机'), [
  clause(
    'c1',
    words(
      'Both sides tell each other of tablet presses that leave without a licence.',
      'Ambas partes se informan de las prensas de comprimidos que salen sin licencia.',
      '双方相互通报无证出境的压片机。',
    ),
  ),
]);
const visits = wording(words('Visits of laboratories', 'Visitas a laboratorios', '实验室互访'), [
  clause(
    'c1',
    words(
      'The laboratories of both sides visit each other next year.',
      'Los laboratorios de ambas partes se visitan el próximo año.',
      '双方实验室明年互访。',
    ),
  ),
]);
const spokesperson = words('Spokesperson', 'Portavoz', '发言人');

/** One published with the words of a side, one under embargo, and one side's words that it published alone. */
export function appearanceSteps(writer: DeskWriter): readonly Step[] {
  return [...published(writer), ...underEmbargo(writer), ...alone(writer)];
}

type Released = Readonly<{ key: string; own?: PartyId; embargo?: Instant }>;

/** The lines that `xa` tabled, with the last own words of a side. */
const release =
  ({ key, own, embargo }: Released): Step['facts'] =>
  (cite): JsonObject => ({
    version: tabledBy(cite, key, xa),
    ...(own && { words: [{ party: own, seq: cite(key, own, 'words-given').seq }] }),
    ...(embargo && { embargo }),
  });

function published({ about, instantAgo }: DeskWriter): readonly Step[] {
  const key = 'appearance-presses';
  const appearance = about(table, key, area);
  const matter = (): JsonObject => ({ at: instantAgo(9, 8), order: [xb, xa] });
  const released = release({ key, own: xb });
  return [
    appearance.tables(xa, 16, 'appearance', presses, { matter }),
    appearance.accepts(xa, 16, 'appearance', xa),
    appearance.accepts(xb, 14, 'appearance', xa),
    appearance.says(
      xb,
      13,
      'appearance.words-given',
      {},
      {
        speaker: spokesperson,
        text: words(
          'Our customs have begun to look into such parcels.',
          'Nuestra aduana ha empezado a examinar esos envíos.',
          '我方海关已开始查验此类包裹。',
        ),
      },
    ),
    appearance.says(xa, 11, 'publication.released', released),
    appearance.says(xb, 10, 'publication.released', released),
  ];
}

function underEmbargo({ about, instantAgo }: DeskWriter): readonly Step[] {
  const key = 'appearance-visits';
  const appearance = about(table, key, area);
  const matter = (): JsonObject => ({ at: instantAgo(-20, 8), order: [xa, xb] });
  return [
    appearance.tables(xa, 12, 'appearance', visits, { matter }),
    appearance.accepts(xa, 12, 'appearance', xa),
    appearance.accepts(xb, 9, 'appearance', xa),
    appearance.says(xa, 7, 'publication.released', release({ key })),
    appearance.says(xb, 5, 'publication.released', release({ key, embargo: instantAgo(-20, 9) })),
  ];
}

function alone({ about }: DeskWriter): readonly Step[] {
  const key = 'appearance-alone';
  const appearance = about(table, key, area);
  return [
    appearance.says(
      xb,
      6,
      'appearance.words-given',
      {},
      {
        speaker: spokesperson,
        text: words(
          'We have asked for a date for the next meeting.',
          'Hemos pedido fecha para la próxima reunión.',
          '我方已就下次会议日期提出建议。',
        ),
      },
    ),
    appearance.says(xb, 5, 'publication.made-alone', (cite) => ({
      words: cite(key, xb, 'words-given').seq,
    })),
  ];
}

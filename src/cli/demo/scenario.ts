import type { JsonObject } from '#kernel/canonical-json.ts';
import type { PartyId } from '#kernel/id.ts';
import { type Instant, instantOfMs } from '#kernel/instant.ts';
import { type Goods, goods } from './goods.ts';
import { xa, xb, xc } from './parties.ts';

/**
 * One thing that a fictitious party says. `daysAgo` counts calendar days before the start; acts of one notice come in order. The
 * notices are made so that every state of a notification can be seen, with real substances, HS codes and ports.
 */
export type Step = Readonly<{
  daysAgo: number;
  by: PartyId;
  /** Members of the table at which it is said. */
  table: readonly PartyId[];
  /** Names the record among the steps. */
  key: string;
  type: string;
  facts: JsonObject | ((refs: StepRefs) => JsonObject);
  content?: JsonObject;
}>;

/** `seq` in their authors' logs of what earlier steps of the same record said, by type. */
export type StepRefs = Readonly<{ notice: number; question: number; dispatch: number }>;

type NoticeOptions = Readonly<{
  key: string;
  daysAgo: number;
  goods: Goods;
  to?: PartyId;
  basis?: string;
  rule?: string;
  role?: 'import' | 'transit';
  several?: true;
}>;

/** Makes the steps of the demonstration, relative to its start. */
export function scenario(nowMs: number): readonly Step[] {
  const dateAgo = (daysAgo: number): string =>
    instantOfMs(nowMs - daysAgo * 86_400_000).slice(0, 10);

  const notice = (options: NoticeOptions): Step => {
    const { key, daysAgo, to = xc, basis = 'art12-10-a', role = 'import' } = options;
    const clocked = basis !== 'voluntary' && role === 'import';
    const { line, code, hs } = options.goods;
    const rule = options.rule ?? 'agreed-may-proceed';
    return {
      daysAgo,
      by: xa,
      table: [xa, to],
      key,
      type: 'notification.notified',
      facts: {
        importer: to,
        role,
        basis,
        ...(clocked ? { rule } : {}),
        substances: [code],
        ...(hs ? { hs: [hs] } : {}),
        dispatch: { from: dateAgo(daysAgo - 28) },
        shipments: options.several
          ? { kind: 'several', from: dateAgo(daysAgo), to: dateAgo(daysAgo - 180) }
          : { kind: 'single' },
        ports: {
          export: 'SGSIN',
          import: to === xb ? 'ZADUR' : 'UYMVD',
          ...(to === xc ? { transit: ['ZADUR'] } : {}),
        },
        mode: 'sea',
      },
      content: {
        reference: `XA-${dateAgo(daysAgo).slice(0, 4)}-${key}`,
        exporter: {
          names: { en: 'Harbour Fine Chemicals (fictitious)', zh: '海港精细化工（虚构）' },
          country: 'xa',
        },
        importer: {
          names: { en: 'Delta Laboratories (fictitious)', es: 'Laboratorios Delta (ficticia)' },
          country: to,
        },
        lines: [{ line: 1, ...line }],
        tolerancePpm: 10_000,
        endUse: {
          en: 'Reference standards for forensic laboratories',
          es: 'Patrones de referencia para laboratorios forenses',
          zh: '法医实验室标准物质',
        },
      },
    };
  };
  const reply = (
    key: string,
    daysAgo: number,
    type: string,
    facts: (refs: StepRefs) => JsonObject,
    text?: JsonObject,
    by: PartyId = xc,
  ): Step => ({
    daysAgo,
    by,
    table: by === xb ? [xa, xb] : [xa, xc],
    key,
    type: `notification.${type}`,
    facts,
    ...(text ? { content: { text } } : {}),
  });
  const own = (
    key: string,
    daysAgo: number,
    type: string,
    facts: JsonObject | Step['facts'],
    content?: JsonObject,
  ): Step => ({
    daysAgo,
    by: xa,
    table: [xa, xc],
    key,
    type: `notification.${type}`,
    facts,
    ...(content ? { content } : {}),
  });
  const quantity = (netMg: number): JsonObject => ({ quantities: [{ line: 1, netMg }] });
  const toNotice = ({ notice: seq }: StepRefs): JsonObject => ({ notice: seq });

  return [
    // Silence: the period ran out, and the receipt after it settles that nothing came.
    notice({ key: '001', daysAgo: 58, goods: goods.aceticAnhydride }),
    // Cleared, dispatched, arrived, and the actual quantities returned within 30 days, with a difference.
    notice({ key: '002', daysAgo: 55, goods: goods.norfentanyl }),
    reply('002', 54, 'acknowledged', toNotice),
    reply('002', 50, 'not-objected', toNotice),
    own('002', 40, 'dispatched', { on: dateAgo(40) }, quantity(500_000)),
    reply('002', 20, 'arrived', ({ dispatch }) => ({ on: dateAgo(20), dispatch })),
    own(
      '002',
      12,
      'returned',
      ({ dispatch }) => ({ on: dateAgo(12), dispatch }),
      quantity(480_000),
    ),
    // Objected, with the reason.
    notice({
      key: '003',
      daysAgo: 34,
      goods: goods.bocAnilinopiperidine,
      rule: 'agreed-consent-needed',
    }),
    reply('003', 33, 'acknowledged', toNotice),
    reply(
      '003',
      29,
      'objected',
      ({ notice: seq }) => ({ notice: seq, reason: 'consignee-unknown' }),
      {
        en: 'No firm of this name is registered at the address given.',
        es: 'No hay ninguna empresa registrada con ese nombre en la dirección indicada.',
        zh: '所提供的地址没有登记该名称的企业。',
      },
    ),
    // Cleared, dispatched and arrived.
    notice({ key: '004', daysAgo: 48, goods: goods.piperidone }),
    reply('004', 46, 'not-objected', toNotice),
    own('004', 25, 'dispatched', { on: dateAgo(25) }, quantity(25_000_000)),
    reply('004', 3, 'arrived', ({ dispatch }) => ({ on: dateAgo(3), dispatch })),
    // Dispatched, on the way.
    notice({ key: '005', daysAgo: 30, goods: goods.piperidone }),
    reply('005', 28, 'not-objected', toNotice),
    own('005', 6, 'dispatched', { on: dateAgo(6) }, quantity(10_000_000)),
    // Not shipped: the buyer cancelled.
    notice({ key: '006', daysAgo: 27, goods: goods.norfentanyl }),
    own('006', 22, 'not-shipped', { reason: 'order-cancelled' }),
    // Withdrawn by the exporting authority.
    notice({ key: '007', daysAgo: 18, goods: goods.anilinopiperidine }),
    own('007', 16, 'withdrawn', {}),
    // A question is open: the clock stands still.
    notice({ key: '008', daysAgo: 9, goods: goods.bocAnilinopiperidine }),
    reply('008', 8, 'acknowledged', toNotice),
    reply('008', 6, 'asked', ({ notice: seq }) => ({ notice: seq, question: 'end-use' }), {
      en: 'Which laboratories will receive the standards?',
      es: '¿Qué laboratorios recibirán los patrones?',
      zh: '哪些实验室将接收这些标准物质？',
    }),
    // More time is asked.
    notice({ key: '009', daysAgo: 8, goods: goods.piperidone, rule: 'agreed-consent-needed' }),
    reply('009', 5, 'more-time-asked', ({ notice: seq }) => ({ notice: seq, until: dateAgo(-20) })),
    // No objection, not yet dispatched; several shipments within six months.
    notice({ key: '010', daysAgo: 12, goods: goods.aceticAnhydride, several: true }),
    reply('010', 7, 'not-objected', toNotice),
    // Acknowledged and due.
    notice({ key: '011', daysAgo: 7, goods: goods.anilinopiperidine }),
    reply('011', 6, 'acknowledged', toNotice),
    // Received; nothing said yet. The second is voluntary: silence has no effect.
    notice({ key: '012', daysAgo: 3, goods: goods.bocPiperidone, rule: 'agreed-consent-needed' }),
    notice({ key: '013', daysAgo: 2, goods: goods.propionicAnhydride, basis: 'voluntary' }),
    // To the transit region, which objects to nothing but may raise a concern.
    notice({ key: '014', daysAgo: 11, goods: goods.bocAnilinopiperidine, to: xb, role: 'transit' }),
    reply('014', 10, 'acknowledged', toNotice, undefined, xb),
    reply(
      '014',
      9,
      'concern-raised',
      ({ notice: seq }) => ({ notice: seq, concern: 'transhipment-route' }),
      {
        en: 'The route given avoids the usual transhipment terminal.',
        es: 'La ruta indicada evita la terminal de transbordo habitual.',
        zh: '所申报的路线绕开了通常的转运码头。',
      },
      xb,
    ),
  ];
}

/** Said after the last exchange, so that nobody has received it when the demonstration starts. */
export function lastStep(nowMs: number): Step {
  const [first] = scenario(nowMs);
  const { facts, content } = first as Step;
  return {
    daysAgo: 0,
    by: xa,
    table: [xa, xc],
    key: '015',
    type: 'notification.notified',
    facts,
    content: { ...content, reference: `XA-${instantOfMs(nowMs).slice(0, 4)}-015` } as JsonObject,
  };
}

export const instantOfStep = (step: Step, nowMs: number): Instant =>
  instantOfMs(nowMs - step.daysAgo * 86_400_000);

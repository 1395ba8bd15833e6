import { appearanceSteps } from './desks/appearance-steps.ts';
import { deskWriter } from './desks/desk-writer.ts';
import { lineSteps } from './desks/line-steps.ts';
import { meetingSteps } from './desks/meeting-steps.ts';
import { planSteps } from './desks/plan-steps.ts';
import { requestSteps } from './desks/request-steps.ts';
import { concernSteps, topicSteps } from './desks/topic-steps.ts';
import { demoGoods } from './goods.ts';
import { xa, xb, xc, xd } from './parties.ts';
import { type Step, stepWriter } from './step.ts';

const mayProceed = 'agreed-may-proceed';
const consentNeeded = 'agreed-consent-needed';
const gram = 1_000;
const kg = 1_000_000;

/**
 * What the parties said in the two months before the demonstration starts: notices in every state but a dispute, with real substances, and every
 * other desk at work. A dispute needs a log that has forked. The steps of each record come in order; days are put in order by who replays them.
 */
export function scenario(nowMs: number): readonly Step[] {
  const writer = stepWriter(nowMs);
  const desks = deskWriter(nowMs);
  return [
    ...[...settled(writer), ...underWay(writer), ...withTransit(writer), ...beyond(writer)],
    ...[...planSteps(desks), ...requestSteps(desks), ...topicSteps(desks), ...concernSteps(desks)],
    ...[...meetingSteps(desks), ...lineSteps(desks), ...appearanceSteps(desks)],
  ];
}

type Writer = ReturnType<typeof stepWriter>;

/** Notices whose answer is known: silence, cleared, objected, dispatched, withdrawn. */
function settled({ notice, dateAgo }: Writer): readonly Step[] {
  const goods = demoGoods();
  const silent = notice({
    key: '001',
    daysAgo: 58,
    goods: goods.aceticAnhydride,
    rule: mayProceed,
  });
  const done = notice({ key: '002', daysAgo: 55, goods: goods.norfentanyl, rule: mayProceed });
  const objected = notice({
    ...{ key: '003', daysAgo: 34, goods: goods.bocAnilinopiperidine, rule: consentNeeded },
  });
  const arrived = notice({ key: '004', daysAgo: 48, goods: goods.piperidone, rule: mayProceed });
  const partly = notice({ key: '005', daysAgo: 30, goods: goods.piperidone, rule: mayProceed });
  const cancelled = notice({
    ...{ key: '006', daysAgo: 27, goods: goods.norfentanyl, basis: 'bilateral', rule: mayProceed },
  });
  const withdrawn = notice({
    ...{ key: '007', daysAgo: 18, goods: goods.anilinopiperidine, rule: mayProceed },
  });
  return [
    // The period ran out, and the receipt after it settles that nothing came.
    silent.first,
    // Cleared, dispatched, arrived, and the actual quantities returned, with a difference.
    done.first,
    done.reply(54, 'acknowledged'),
    done.reply(50, 'not-objected'),
    done.moved(xa, 40, 'dispatched', { on: dateAgo(40) }, 500 * gram),
    done.moved(xc, 20, 'arrived', { on: dateAgo(20) }, 480 * gram),
    done.moved(xa, 12, 'returned', { on: dateAgo(12) }, 500 * gram),
    objected.first,
    objected.reply(33, 'acknowledged'),
    objected.reply(
      29,
      'objected',
      { reason: 'consignee-unknown' },
      {
        en: 'No firm of this name is registered at the address given.',
        es: 'No hay ninguna empresa registrada con ese nombre en la dirección indicada.',
        zh: '所提供的地址没有登记该名称的企业。',
      },
    ),
    arrived.first,
    arrived.reply(46, 'not-objected'),
    arrived.moved(xa, 25, 'dispatched', { on: dateAgo(25) }, 25 * kg),
    arrived.moved(xc, 3, 'arrived', { on: dateAgo(3) }, 25 * kg),
    // A part has gone, and more follows.
    partly.first,
    partly.reply(28, 'not-objected'),
    partly.moved(xa, 6, 'dispatched', { on: dateAgo(6), partial: true }, 10 * kg),
    cancelled.first,
    cancelled.exporter(22, 'not-shipped', { reason: 'order-cancelled' }),
    withdrawn.first,
    withdrawn.exporter(16, 'withdrawn', {}),
  ];
}

/** Notices on which somebody still owes something. */
function underWay({ notice, dateAgo }: Writer): readonly Step[] {
  const goods = demoGoods();
  const asked = notice({
    ...{ key: '008', daysAgo: 9, goods: goods.bocAnilinopiperidine, rule: mayProceed },
  });
  const moreTime = notice({ key: '009', daysAgo: 8, goods: goods.piperidone, rule: consentNeeded });
  const series = notice({
    ...{ key: '010', daysAgo: 12, goods: goods.aceticAnhydride, rule: mayProceed, seriesDays: 180 },
  });
  const acknowledged = notice({
    ...{ key: '011', daysAgo: 7, goods: goods.anilinopiperidine, rule: mayProceed },
  });
  const received = notice({
    ...{ key: '012', daysAgo: 3, goods: goods.bocPiperidone, rule: consentNeeded },
  });
  const voluntary = notice({
    ...{ key: '013', daysAgo: 2, goods: goods.propionicAnhydride, basis: 'voluntary' },
  });
  return [
    // A question is open, and the clock stands still.
    asked.first,
    asked.reply(8, 'acknowledged'),
    asked.reply(
      6,
      'asked',
      { question: 'end-use' },
      {
        en: 'Which laboratories will receive the standards?',
        es: '¿Qué laboratorios recibirán los patrones?',
        zh: '哪些实验室将接收这些标准物质？',
      },
    ),
    moreTime.first,
    moreTime.reply(5, 'more-time-asked', { until: dateAgo(-20) }),
    // No objection, and not yet dispatched: several shipments within six months.
    series.first,
    series.reply(7, 'not-objected'),
    acknowledged.first,
    acknowledged.reply(6, 'acknowledged'),
    // Nothing said yet. The second is voluntary: silence has no effect.
    received.first,
    voluntary.first,
  ];
}

/** At the table of xa and xb: a transit authority warns of a consignment to xc, and both import from each other. */
function withTransit({ notice }: Writer): readonly Step[] {
  const goods = demoGoods();
  const transit = notice({
    ...{ key: '014', daysAgo: 11, goods: goods.bocAnilinopiperidine },
    ...{ to: xb, role: 'transit', importer: xc },
  });
  const toTransit = notice({
    ...{ key: '015', daysAgo: 4, goods: goods.norfentanyl, to: xb, rule: consentNeeded },
  });
  const fromTransit = notice({
    ...{ key: '001', daysAgo: 5, goods: goods.aceticAnhydride, by: xb, to: xa, rule: mayProceed },
  });
  return [
    transit.first,
    transit.reply(10, 'acknowledged'),
    transit.reply(
      9,
      'concern-raised',
      { concern: 'route' },
      {
        en: 'The route given avoids the usual transhipment terminal.',
        es: 'La ruta indicada evita la terminal de transbordo habitual.',
        zh: '所申报的路线绕开了通常的转运码头。',
      },
    ),
    toTransit.first,
    fromTransit.first,
  ];
}

/** Where the line is cut: a period that ran out without a word from the other side, and a notice still on its way. And one at the wrong table. */
function beyond({ notice }: Writer): readonly Step[] {
  const goods = demoGoods();
  const quiet = notice({
    ...{ key: '016', daysAgo: 40, goods: goods.anilinopiperidine, to: xd, rule: mayProceed },
  });
  const underWay = notice({
    ...{ key: '017', daysAgo: 2, goods: goods.bocPiperidone, to: xd, rule: mayProceed },
  });
  const misplaced = notice({
    ...{ key: '018', daysAgo: 13, goods: goods.propionicAnhydride, basis: 'voluntary' },
    table: [xa, xb, xc],
  });
  return [quiet.first, quiet.reply(38, 'acknowledged'), underWay.first, misplaced.first];
}

// A joint appearance of fictitious parties, for tests of public words: the lines in every language of the terms, and who says what on a real node.

import assert from 'node:assert/strict';
import type { RecordView } from '#api/contract-records.ts';
import type { AppearanceJoint } from '#desks/appearances/joint.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import type { GroupId, RecordId } from '#kernel/id.ts';
import { versionHash, versionOf, type Wording } from '#ledger/wording.ts';
import type { Desk, DeskScene } from './desk-nodes.ts';

export const linesWording: Wording & JsonObject = {
  clauses: [
    {
      id: 'c1',
      text: {
        en: 'Both sides stop <unlicensed> sales of "presses".',
        es: 'Ambas partes detienen las ventas sin licencia de prensas.',
        zh: '双方制止无证销售压片机。',
      },
    },
    {
      id: 'c2',
      text: {
        en: 'They meet again in spring.\nThe date is not fixed.',
        es: 'Vuelven a reunirse en primavera.',
        zh: '双方将于春季再次会晤。',
      },
    },
  ],
  nonce: '0f'.repeat(16),
  title: {
    text: { en: 'Presses & parcels', es: 'Prensas y paquetes', zh: '压片机与包裹' },
  },
};

const matter = { at: '2026-11-24T09:00Z', order: ['xc', 'xa'] };
export const linesText = versionOf(linesWording, {
  ...{ authentic: ['en', 'zh'], binding: false, status: 'joint-statement' },
  matter,
});
export const linesVersion = versionHash(linesText);

export const ownWords = {
  speaker: { en: 'Spokesperson', zh: '发言人' },
  text: { en: 'Our customs have begun.', zh: '我方海关已经开始。' },
};

export type Said = Readonly<{ record: RecordId; seq: number }>;

export async function say(desk: Desk, body: unknown): Promise<Said> {
  const response = await desk.post('/api/v1/statements', body);
  assert.equal(response.status, 201, await response.clone().text());
  return (await response.json()) as Said;
}

export async function appearanceAt(
  desk: Desk,
  group: GroupId,
  record: string,
): Promise<AppearanceJoint> {
  const view = (await desk.get(`/api/v1/records/${group}/${record}`)) as RecordView;
  return view.joint as AppearanceJoint;
}

export type Appearance = Readonly<{
  record: RecordId;
  on: (desk: Desk, type: string, facts: JsonObject, content?: JsonObject) => Promise<Said>;
}>;

/** Lines that both sides have taken up. */
export async function agreedLines({ xa, xc, group, exchange }: DeskScene): Promise<Appearance> {
  const area = 'coordination';
  const { record } = await say(xa, {
    ...{ group, area, type: 'appearance.tabled', facts: { text: linesText } },
    content: { wording: linesWording },
  });
  const on: Appearance['on'] = (desk, type, facts, content) =>
    say(desk, {
      ...{ group, record, type, facts },
      ...(type.endsWith('.withdrawn') ? {} : { area }),
      ...(content ? { content } : {}),
    });
  const accepts = { mandate: 'senior-level', version: linesVersion };
  await on(xa, 'appearance.accepted', accepts);
  await exchange();
  await on(xc, 'appearance.accepted', accepts);
  await exchange();
  return { record, on };
}

/** The same, released by both with the words of one side. */
export async function publishedLines(scene: DeskScene): Promise<Appearance> {
  const { xa, xc, exchange } = scene;
  const appearance = await agreedLines(scene);
  const { seq } = await appearance.on(xc, 'appearance.words-given', {}, ownWords);
  await exchange();
  const facts = { version: linesVersion, words: [{ party: 'xc', seq }] };
  await appearance.on(xa, 'publication.released', facts);
  await exchange();
  await appearance.on(xc, 'publication.released', facts);
  await exchange();
  return appearance;
}

/** Vectors of decision.recorded (docs/spec/log.md, "Decisions"). */

import { statementTypes, understand } from '#fold/registry.ts';
import { type JsonObject, parseCanonicalObject } from '#kernel/canonical-json.ts';
import { hashHex } from '#kernel/digest.ts';
import { seed } from './fixture.ts';
import { type Told, type ToldCase, toldCase } from './statement-case.ts';
import type { VectorFile } from './vector-file.ts';

/** Undefined: it is on record as the spec says. */
export function decisionFault({ act, content }: Pick<ToldCase, 'act' | 'content'>) {
  const found = understand(act);
  if (found.kind === 'not-understood' || found.kind === 'misplaced') return found.why;
  const held = content.kind === 'held' ? parseCanonicalObject(content.bytes) : undefined;
  const fits = statementTypes.get(act.type)?.contentFits;
  return held && fits?.(held) ? undefined : 'content-does-not-fit';
}

const group = hashHex(seed('the group decided on'));
const told = (facts: JsonObject, reason: JsonObject = { reason: 'Court file 12/2027' }): Told => ({
  ...{ type: 'decision.recorded', facts: { group, ...facts }, content: reason },
  more: { area: 'coordination' },
});

const valid: Readonly<Record<string, Told>> = {
  'a content is held': told({ decision: 'erasure-held', seq: 4 }),
  'a hold is lifted': told({ decision: 'erasure-hold-lifted', seq: 4 }),
  'a schedule is started': told({ decision: 'retention-started' }),
  'a schedule is stopped': told({ decision: 'retention-stopped' }, { reason: '案卷已结' }),
  'signing unheard': told({ decision: 'signing-unheard', size: 12, unheard: ['xa', 'xc'] }),
  'a reason of 2,000 characters': told(
    { decision: 'retention-started' },
    { reason: 'x'.repeat(2_000) },
  ),
};

const held = { decision: 'erasure-held', seq: 4 };
const invalid: Readonly<Record<string, Told>> = {
  'an unknown decision': told({ decision: 'erasure-begun' }),
  'no decision': told({}),
  'no group': { ...told(held), facts: { ...held } },
  'a group that is no hash': told({ ...held, group: 'xa' }),
  'another fact': told({ ...held, note: 'x' }),
  'a seq below 0': told({ ...held, seq: -1 }),
  'a size as a string': told({ decision: 'signing-unheard', size: '12' }),
  'a party that is none': told({ decision: 'signing-unheard', unheard: ['XA'] }),
  'no area': { ...told(held), more: {} },
  'another area': { ...told(held), more: { area: 'safety' } },
  'on a record': {
    ...told(held),
    more: { area: 'coordination', record: `xb-${'0'.repeat(32)}` },
  },
  'no reason': told(held, {}),
  'an empty reason': told(held, { reason: '' }),
  'a reason of 2,001 characters': told(held, { reason: 'x'.repeat(2_001) }),
  'a reason by language': told(held, { reason: { en: 'x' } }),
  'another member of the content': told(held, { reason: 'x', officer: 'y' }),
};

export function decisions(): readonly VectorFile[] {
  return [
    {
      path: 'decisions/valid_decisions.json',
      about: 'decision.recorded as it stands in a national log.',
      cases: Object.entries(valid).map(([name, one]) => {
        const { members, ...statement } = toldCase(one);
        if (decisionFault(statement) !== undefined) throw new Error(name);
        return { name, ...members };
      }),
    },
    {
      path: 'decisions/invalid_decisions.json',
      about: 'decision.recorded that is kept, and is no decision; `fault` says why.',
      cases: Object.entries(invalid).map(([name, one]) => {
        const { members, ...statement } = toldCase(one);
        const fault = decisionFault(statement);
        if (fault === undefined) throw new Error(name);
        return { name, ...members, fault };
      }),
    },
  ];
}

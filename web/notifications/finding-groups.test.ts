import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FindingView } from '#api/contract.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import { isPartyId } from '#kernel/id.ts';
import { groupFindings } from './finding-groups.ts';

function findingAt(path: string, why: JsonObject): FindingView {
  const party = 'xa';
  assert.ok(isPartyId(party));
  const finding = { code: 'goods.substance', where: { part: 'goods', path }, why };
  return { party, seq: 1, finding, text: { en: path, es: path, zh: path } };
}

const substance = (id: string, by = 'name') => ({
  kind: 'substance',
  substanceIds: [id],
  matched: { by },
});

test('findings: one good named five times over is read once', () => {
  const names = ['cas', 'nameOnLabel', 'nameInLaw/en', 'nameInLaw/es', 'nameInLaw/zh'];
  const findings = names.map((name) => findingAt(`/content/lines/0/${name}`, substance('4-ap')));
  const groups = groupFindings(findings);
  assert.equal(groups.length, 1);
  assert.equal(groups[0]?.first, findings[0]);
  assert.equal(groups[0]?.others.length, 4);
});

test('findings: another good, another substance, a shared HS code and a firm stand by themselves', () => {
  const list = { kind: 'list', listTitle: 'a list' };
  const groups = groupFindings([
    findingAt('/content/lines/0/cas', substance('4-ap')),
    findingAt('/content/lines/1/cas', substance('4-ap')),
    findingAt('/content/lines/0/nameOnLabel', substance('npp')),
    findingAt('/content/lines/0/hs', substance('4-ap', 'hs')),
    findingAt('/content/importer/names/en', list),
    findingAt('/content/importer/names/zh', list),
  ]);
  assert.equal(groups.length, 6);
});

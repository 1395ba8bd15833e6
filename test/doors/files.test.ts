// Every file that a person hands to a command, in every way in which it can be bad. The table is the coverage: one row, one
// refusal. Sentences in three languages belong to each code by type, and `src/kernel/refusal-text.test.ts` reads them.

import assert from 'node:assert/strict';
import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { canonicalText } from '#kernel/canonical-json.ts';
import type { RefusalCode } from '#kernel/refusal-codes.ts';
import { carry, noticeFlags, twoNodes, type Workplace, workplace } from '../scene/command-line.ts';
import { commandHere } from '../scene/commands-here.ts';
import { folderDigest } from './closed-node.ts';

const mebibyte = 1_048_576;

/** What every kind of file is given as: [how it is bad, name]. */
function writeBadFiles({ path }: Workplace): void {
  writeFileSync(path('empty'), '');
  writeFileSync(path('cut.json'), '{"v":1,');
  writeFileSync(path('array.json'), '[]');
  writeFileSync(path('bytes'), Buffer.from([0xff, 0xfe, 0x00, 0x80]));
  writeFileSync(path('oversized'), '');
  truncateSync(path('oversized'), 300 * mebibyte);
}

/** Terms that were right, with one member changed; canonical unless it is said otherwise. */
function writeBadTerms({ path }: Workplace): void {
  const good = JSON.parse(readFileSync(path('group.terms.json'), 'utf8'));
  const write = (name: string, change: object): void =>
    writeFileSync(path(name), canonicalText({ ...good, ...change }));
  write('terms-v2', { v: 2 });
  write('terms-type', { members: 'xa' });
  write('terms-extra', { zeal: true });
  const [first, ...others] = good.members;
  write('terms-others', { members: [{ ...first, party: 'xb' }, ...others] });
  writeFileSync(path('terms-spaced'), JSON.stringify(good, null, 2));
  writeFileSync(path('terms-cut'), readFileSync(path('group.terms.json')).subarray(0, 900));
}

function writeBadCarried({ path }: Workplace): void {
  const good = readFileSync(path('to-xa.entente'));
  writeFileSync(path('carried-cut'), good.subarray(0, good.length - 40));
  const altered = Buffer.from(good);
  altered[good.length - 20] = (altered[good.length - 20] ?? 0) ^ 1;
  writeFileSync(path('carried-altered'), altered);
  copyFileSync(path('to-xc.entente'), path('carried-for-another'));
}

function writeBadNotices({ path }: Workplace): void {
  const heading =
    'reference,importer,basis,exporter_name,importer_name,name_on_label,form,net_mass,dispatch_from,port_export,port_import,mode,cas,hs';
  const good =
    'R-9,xc,art12-10-a,Firm A,Firm C,1-boc-4-AP,base,25 kg,2027-01-20,ISREY,MUPLU,sea,125541-22-2,293339';
  const row = (name: string, from: string, to: string): void =>
    writeFileSync(path(name), `${heading}\n${good.replace(from, to)}\n`);
  row('notice-mass.csv', '25 kg', '25 stone');
  row('notice-date.csv', '2027-01-20', '2027-02-30');
  row('notice-cas.csv', '125541-22-2', '125541-22');
  row('notice-digit.csv', '125541-22-2', '125541-22-3');
  row('notice-stranger.csv', ',xc,', ',zz,');
  writeFileSync(path('notice-nobody.json'), '{"facts":{}}');
  writeFileSync(path('notice-column.csv'), `${heading},colour\n${good},red\n`);
  const late = `${heading}\n${good}\n${good.replace('25 kg', 'much').replace('R-9', 'R-10')}\n`;
  writeFileSync(path('notice-second.csv'), late);
}

/** The code of a refusal and what it must say beside it, or the sentence of a command that could not be done. */
type Row = readonly [how: string, command: string, expected: RefusalCode | RegExp, says?: RegExp];

/** `@` before the name of a file. */
const table: readonly Row[] = [
  ['carried file: not there', 'bundle import @absent', /ENOENT/],
  ['carried file: empty', 'bundle import @empty', 'carried.malformed'],
  ['carried file: oversized', 'bundle import @oversized', 'carried.too-large'],
  ['carried file: endless', 'bundle import /dev/zero', 'carried.too-large'],
  ['carried file: wrong type', 'bundle import @array.json', 'carried.malformed'],
  ['carried file: truncated', 'bundle import @carried-cut', 'carried.malformed'],
  ['carried file: altered', 'bundle import @carried-altered', 'carried.malformed'],
  ['carried file: for another', 'bundle import @carried-for-another', 'carried.not-for-us'],
  ['terms: empty', 'group join @empty --without-words', 'terms.not-canonical'],
  ['terms: oversized', 'group join @oversized --without-words', 'terms.too-large'],
  ['terms: truncated', 'group join @terms-cut --without-words', 'terms.not-canonical'],
  ['terms: not canonical', 'group join @terms-spaced --without-words', 'terms.not-canonical'],
  ['terms: unknown version', 'group join @terms-v2 --without-words', 'terms.unknown-version'],
  ['terms: wrong type', 'group join @terms-type --without-words', 'terms.malformed'],
  ['terms: unknown member', 'group join @terms-extra --without-words', 'terms.malformed'],
  ['terms: not a member', 'group join @terms-others --without-words', 'party.not-a-member'],
  ['terms: joined already', 'group join @group.terms.json --without-words', 'group.exists'],
  ['terms: other words', 'group join @group.terms.json --words abandon', 'fingerprint.mismatch'],
  ['card: empty', 'group found --title-en T -o @t @empty', 'terms.malformed'],
  ['card: truncated', 'group found --title-en T -o @t @cut.json', 'terms.malformed'],
  ['card: wrong type', 'group found --title-en T -o @t @array.json', 'terms.malformed'],
  ['card: oversized', 'group found --title-en T -o @t @oversized', 'request.too-large'],
  [
    'calendar: wrong type',
    'group found --title-en T -o @t --calendar @array.json @xc.card.json',
    'terms.malformed',
  ],
  [
    'clock rule: unknown',
    'group found --title-en T -o @t --clock nope @xc.card.json',
    /--clock is one of/,
  ],
  ['recovery file: empty', 'key rotate GROUP --recovery @empty', 'key.malformed'],
  ['recovery file: wrong type', 'key rotate GROUP --recovery @array.json', 'key.malformed'],
  ['recovery file: oversized', 'key rotate GROUP --recovery @oversized', 'request.too-large'],
  ['list: empty', 'lists add @empty', 'list.malformed'],
  ['list: wrong type', 'lists add @array.json', 'list.malformed'],
  ['list: not text', 'lists add @bytes', 'list.malformed'],
  ['list: oversized', 'lists add @oversized', 'list.too-large'],
  ['list: endless', 'lists add /dev/zero', 'list.too-large'],
  ['list: unknown format', 'lists add --format nope @array.json', 'list.unknown-format'],
  ['list: wrong columns', 'lists add --format ofac-csv @array.json', 'list.malformed'],
  ['notices: empty', 'notify @empty', 'draft.malformed'],
  ['notices: oversized', 'notify @oversized', 'request.too-large'],
  ['notices: not text', 'notify @bytes', 'draft.malformed'],
  ['notices: truncated', 'notify @cut.json', 'draft.malformed'],
  ['notices: none in it', 'notify @array.json', 'draft.malformed'],
  ['notices: unknown column', 'notify @notice-column.csv', 'draft.malformed'],
  ['notices: a mass that is none', 'notify @notice-mass.csv', 'draft.malformed', /25\.5 kg/],
  [
    'notices: a day that is none',
    'notify @notice-date.csv',
    'draft.malformed',
    /a day that exists/,
  ],
  ['notices: a CAS number cut short', 'notify @notice-cas.csv', 'draft.malformed'],
  [
    'notices: a CAS number whose check digit fails',
    'notify @notice-digit.csv',
    'draft.malformed',
    /125541-22-2.*--cas-as-labelled/,
  ],
  ['notices: to nobody', 'notify @notice-nobody.json', 'draft.malformed', /a party id/],
  ['notices: to a stranger', 'notify @notice-stranger.csv', /shares no group with zz/],
  ['notices: the second is bad', 'notify @notice-second.csv', 'draft.malformed'],
  [
    'content: wrong type',
    'notifications answer R-1 dispatched --on 2027-01-20 --content @empty',
    'draft.malformed',
  ],
  ['backup: not there', 'restore @absent', 'backup.malformed'],
  ['backup: of another party', 'restore @xc', 'backup.malformed'],
];

test('files: each bad one is refused with its code and what to do, and the node stays as it was', async (t) => {
  const place = workplace(t);
  const { run, path } = place;
  const { group } = await twoNodes(place);
  await carry(place, 'xa', 'xc');
  await carry(place, 'xc', 'xa');
  assert.equal((await run('notify', '--data', 'xa', ...noticeFlags('R-1'))).code, 0);
  for (const to of ['xa', 'xc']) {
    const from = to === 'xa' ? 'xc' : 'xa';
    await run('bundle', 'export', to, '-o', `to-${to}.entente`, '--data', from);
  }
  for (const write of [writeBadFiles, writeBadTerms, writeBadCarried, writeBadNotices]) {
    write(place);
  }
  const inPlace = (word: string): string =>
    word === 'GROUP' ? group : word.startsWith('@') ? path(word.slice(1)) : word;
  const before = folderDigest(path('xa'));
  for (const [how, command, expected, at = /./] of table) {
    const ended = await commandHere([...command.split(' ').map(inPlace), '--data', path('xa')]);
    const { problem, sentence } = ended;
    if (expected instanceof RegExp) assert.match(sentence ?? '', expected, how);
    else {
      assert.equal(problem?.code, expected, `${how}: ${JSON.stringify(ended)}`);
      assert.deepEqual(Object.keys(problem.text).sort(), ['en', 'es', 'zh'], how);
      assert.match(JSON.stringify(problem), at, how);
    }
    assert.equal(folderDigest(path('xa')), before, how);
  }
  // What the label truly has is said on purpose, check digit or not.
  const labelled = ['notify', path('notice-digit.csv'), '--cas-as-labelled', '--data', path('xa')];
  assert.equal((await commandHere(labelled)).code, 0);
});

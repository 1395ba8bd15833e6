// A real node on a machine whose clock is wrong, by an hour or by ten years: it is told so, loses nothing and signs nothing that hurts it
// afterwards, and when the clock is put right under the running process it goes on by itself.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { LogOverview, NotificationList, PeerView } from '#api/contract.ts';
import {
  type Commands,
  carry,
  eventually,
  introduce,
  noticeFlags,
  twoNodes,
  type Workplace,
  workplace,
} from '../scene/command-line.ts';

const hourMs = 3_600_000;
const yearMs = 365.25 * 24 * hourMs;
const clockModule = fileURLToPath(new URL('../scene/machine-clock.ts', import.meta.url));

type Line = PeerView['lines'][number]['line'];

async function lineFrom({ run }: Commands, data: string): Promise<Line | undefined> {
  const { out } = await run('peer', 'status', '--pull', '--data', data, '--json');
  return (JSON.parse(out) as readonly PeerView[])[0]?.lines[0]?.line;
}

async function statusOf({ json }: Commands, data: string): Promise<string | undefined> {
  const { items } = await json<NotificationList>('notifications', 'list', '--data', data);
  return items[0]?.status;
}

/** The machine of xc is ahead by what stands in the file `off`; that of xa is right. */
function machineOf(place: Workplace): Readonly<{ xc: Commands; set: (ms: number) => void }> {
  const set = (ms: number): void => writeFileSync(place.path('off'), String(ms));
  set(0);
  const xc = place.under({ CLOCK_OFF: place.path('off'), NODE_OPTIONS: `--import=${clockModule}` });
  return { xc, set };
}

for (const [name, offMs, apart] of [
  ['an hour behind', -hourMs, /1 h 0 min behind that of xa/],
  ['ten years ahead', 10 * yearMs, /3652 d 12 h ahead of that of xa/],
] as const) {
  test(`clock: a node is told that its own is wrong, and goes on by itself when it is right (${name})`, async (t) => {
    const place = workplace(t);
    const { run } = place;
    const { xc: machine, set } = machineOf(place);
    await twoNodes(place);
    await carry(place, 'xa', 'xc');
    await carry(place, 'xc', 'xa');
    assert.equal((await run('notify', ...noticeFlags('R-1'), '--data', 'xa')).code, 0);
    const xa = await place.serve('xa', '--port', '0');

    set(offMs);
    const xc = await machine.serve('xc', '--port', '0');
    await introduce(place, xa, xc);
    for (const data of ['xa', 'xc']) {
      const line = await lineFrom(data === 'xc' ? machine : place, data);
      assert.equal(line?.code, 'exchange.clock-skew', `${data}: ${JSON.stringify(line)}`);
    }
    const doctor = await machine.run('doctor', '--quick', '--data', 'xc');
    assert.equal(doctor.code, 1);
    assert.match(doctor.out, apart);
    assert.match(doctor.out, /→ Compare this machine with a reference and set its clock/);
    await carriedMeanwhile(place, machine, offMs);

    set(0);
    for (const data of ['xa', 'xc']) {
      await eventually(
        async () => (await lineFrom(data === 'xc' ? machine : place, data))?.state === 'ok',
        `the line of ${data} comes back without a restart`,
      );
    }
    const answered = ['notifications', 'answer', 'R-1', 'no-objection', '--data', 'xc'];
    assert.equal((await machine.run(...answered)).code, 0);
    await eventually(
      async () => (await statusOf(place, 'xa')) === 'not-objected',
      'the answer arrives and counts',
    );
    assert.equal(await xc.stop(), 0);
    assert.equal(await xa.stop(), 0);
    for (const data of ['xa', 'xc']) {
      const verified = await run('log', 'verify', '--data', data);
      assert.equal(verified.code, 0, verified.out + verified.err);
    }
    assert.equal(await statusOf(place, 'xc'), 'not-objected');
  });
}

/** A file carried both ways while the clock is wrong: what is from the future is refused in words, everything else is taken. */
async function carriedMeanwhile(place: Workplace, machine: Commands, offMs: number): Promise<void> {
  const { run } = place;
  assert.equal((await run('bundle', 'export', 'xc', '-o', 'to-xc', '--data', 'xa')).code, 0);
  const taken = await machine.run('bundle', 'import', 'to-xc', '--data', 'xc');
  assert.equal(
    (await machine.run('bundle', 'export', 'xa', '-o', 'to-xa', '--data', 'xc')).code,
    0,
  );
  const before = await place.json<LogOverview>('log', 'show', '--data', 'xa');
  const given = await run('bundle', 'import', 'to-xa', '--data', 'xa');
  const [ahead, behind] = offMs > 0 ? [given, taken] : [taken, given];
  assert.equal(ahead.code, 1);
  assert.match(ahead.out, /checkpoint\.from-the-future: .* ahead of the clock here/);
  assert.equal(behind.code, 0, behind.out + behind.err);
  if (offMs > 0) assert.deepEqual(await place.json('log', 'show', '--data', 'xa'), before);
}

// Loaded into a real process before anything else (`node --import`): its machine's clock is off by the milliseconds that stand in the file
// that CLOCK_OFF names, now and whenever they change, as when somebody sets the clock of a machine that runs.

import { readFileSync } from 'node:fs';

const file = process.env['CLOCK_OFF'];
const Machine = globalThis.Date;

if (file !== undefined) {
  const now = (): number => Machine.now() + Number(readFileSync(file, 'utf8'));
  globalThis.Date = new Proxy(Machine, {
    construct: (_, given, asked) =>
      Reflect.construct(Machine, given.length === 0 ? [now()] : given, asked),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
}

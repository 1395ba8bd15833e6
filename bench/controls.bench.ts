/**
 * How many structures and names a second one core answers, with every class definition and jurisdiction, against what the same run's
 * toolkit reads of the same notations. Published structures only: as they are, as salts, and drawn in another order.
 */
import init from '@rdkit/rdkit';
import { controlAsker, openControlIndex, openRdkit, readCounterIons } from '../src/ask-controls.ts';
import { median, report } from './figures.ts';

const rounds = 5;
const roundMs = 2_000;

const opened = performance.now();
const index = openControlIndex();
report('cold: data and index', performance.now() - opened, 'ms');
const begun = performance.now();
const toolkit = await openRdkit();
const chemistry = { toolkit, counterIons: readCounterIons(toolkit) };
report('cold: chemistry', performance.now() - begun, 'ms');

type Toolkit = Readonly<{ get_mol: (notation: string) => { delete: () => void } | null }>;
const isLoader = (value: unknown): value is () => Promise<Toolkit> => typeof value === 'function';
const load: unknown = init;
if (!isLoader(load)) throw new TypeError('@rdkit/rdkit does not export its loader');
const bare = await load();

const asker = controlAsker(index, { day: '2026-11-29', chemistry });
const { substances } = index.data.substances;
const plain = substances.flatMap(({ structure }) => (structure ? [structure.smiles] : []));
const salts = plain.map((notation) => `${notation}.Cl`);
const names = substances.flatMap(({ names: own, cas }) => [
  ...own.map(({ text }) => text),
  ...cas.map(({ rn }) => rn),
]);

/** Calls a second over whole turns of the list. */
function rate(list: readonly string[], ask: (query: string) => void): number {
  const start = performance.now();
  let count = 0;
  while (performance.now() - start < roundMs) {
    for (const each of list) ask(each);
    count += list.length;
  }
  return (count * 1_000) / (performance.now() - start);
}

const parse = (notation: string) => bare.get_mol(notation)?.delete();
const figures = { published: [0], salts: [0], names: [0], ratio: [0], saltRatio: [0] };
for (const list of Object.values(figures)) list.pop();
for (let round = 0; round < rounds; round += 1) {
  const parsed = rate(plain, parse);
  const published = rate(plain, (each) => asker.ask(each, 'structure'));
  const parsedSalts = rate(salts, parse);
  const answered = rate(salts, (each) => asker.ask(each, 'structure'));
  figures.published.push(published);
  figures.salts.push(answered);
  figures.ratio.push(published / parsed);
  figures.saltRatio.push(answered / parsedSalts);
  figures.names.push(rate(names, (each) => asker.ask(each)));
}
report('published structures', median(figures.published), 'a second');
report('of what RDKit parses', median(figures.ratio), '×');
report('as hydrochlorides', median(figures.salts), 'a second');
report('of what RDKit parses', median(figures.saltRatio), '×');
report('names and CAS numbers', median(figures.names), 'a second');
report('resident', process.memoryUsage().rss / 1_048_576, 'MiB');

/**
 * What is controlled where, without a node: the package's `entente/controls`. It reads the data that ships with the package; chemistry is loaded
 * only by whoever opens it.
 *
 *     const index = openControlIndex();
 *     const toolkit = await openRdkit();
 *     const chemistry = { toolkit, counterIons: readCounterIons(toolkit) };
 *     controlAsker(index, { day: '2026-11-29', chemistry }).ask('O=C1CCNCC1');
 */

export { openControlIndex } from '#chemistry/control-files.ts';
export { openRdkit } from '#chemistry/rdkit.ts';
export * from '#controls/ask.ts';
export * from '#controls/changes.ts';
export type { Chemistry, ChemistryReading } from '#controls/chemistry.ts';
export type { ControlIndex } from '#controls/control-index.ts';
export { type CounterIons, readCounterIons } from '#controls/counter-ions.ts';
export * from '#controls/gaps.ts';
export { type Jurisdiction, jurisdictions, type Mark } from '#controls/row.ts';
export type { ClauseMet, RuleOutcome } from '#controls/rules/outcome.ts';
export type { Status } from '#controls/statuses.ts';

import type { SayRequest } from '#api/contract.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import type { GroupId, PartyId } from '#kernel/id.ts';
import type { Language, Text } from '#kernel/language.ts';
import { writtenText } from '../draft.ts';
import { milligramsOf } from '../quantity.ts';

/** One line of goods as typed. */
export type LineDraft = Readonly<{
  key: number;
  /** Known by its name alone in the version that is amended: no CAS number is needed. */
  isNamed?: true;
  name: string;
  cas: string;
  /** The check digit fails, and the officer has said that the label has it so. */
  isCasAsLabelled?: true;
  hs: string;
  form: string;
  kilograms: string;
  containers: string;
  container: string;
}>;

export type FirmDraft = Readonly<{
  name: string;
  address: string;
  country: string;
  registration: string;
}>;
export const firmRoles = ['exporter', 'importer', 'consignee'] as const;
export type FirmRole = (typeof firmRoles)[number];

/** A notice as an officer of the exporting authority writes it. Dates are `YYYY-MM-DD`, empty until chosen. */
export type NoticeDraft = Readonly<{
  group: string;
  basis: string;
  rule: string;
  reference: string;
  lines: readonly LineDraft[];
  from: string;
  to: string;
  isSeries: boolean;
  seriesFrom: string;
  seriesTo: string;
  exportPort: string;
  importPort: string;
  transitPorts: string;
  mode: string;
  vessel: string;
  exportPermit: string;
  importPermit: string;
  penOnline: string;
  incbCopied: boolean;
  firms: Readonly<Record<FirmRole, FirmDraft>>;
  endUse: Text;
}>;

export const linesMax = 20;

const noFirm: FirmDraft = { name: '', address: '', country: '', registration: '' };
export const emptyLine = (key: number): LineDraft => ({
  ...{ key, name: '', cas: '', hs: '', form: 'base' },
  ...{ kilograms: '', containers: '', container: 'drum' },
});

export const emptyNotice: NoticeDraft = {
  ...{ group: '', basis: 'art12-10-a', rule: '', reference: '', lines: [emptyLine(1)] },
  ...{ from: '', to: '', isSeries: false, seriesFrom: '', seriesTo: '' },
  ...{ exportPort: '', importPort: '', transitPorts: '', mode: 'sea', vessel: '' },
  ...{ exportPermit: '', importPermit: '', penOnline: '', incbCopied: false },
  firms: { exporter: noFirm, importer: noFirm, consignee: noFirm },
  endUse: {},
};

/** Why a field cannot be sent as it stands. */
export type Fault = 'needed' | 'form' | 'order' | 'digit';
/** By a CAS number whose check digit fails: what the node takes to be meant. */
export type CasDoubts = Readonly<Record<string, readonly string[]>>;
/** Field names: `group`, `lines.0.cas`, `firms.exporter.name`, … */
export type Faults = Readonly<Record<string, Fault>>;

const casPattern = /^\d{2,7}-\d{2}-\d$/;
const hsPattern = /^\d{6,12}$/;
const portPattern = /^[A-Z]{2}[A-Z2-9]{3}$/;
const codePattern = /^[A-Za-z0-9][A-Za-z0-9./ -]{0,39}$/;
const countryPattern = /^[a-z]{2}$/;
const countPattern = /^[1-9]\d{0,5}$/;

const plainHs = (typed: string): string => typed.replaceAll(/[.\s]/g, '');
const portsIn = (typed: string): readonly string[] =>
  typed
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter((port) => port !== '');

type Check = readonly [
  name: string,
  value: string,
  need: boolean,
  fits: (value: string) => boolean,
];

function lineChecks(line: LineDraft, index: number): readonly Check[] {
  const at = (name: string): string => `lines.${index}.${name}`;
  return [
    [at('name'), line.name, true, () => true],
    [at('cas'), line.cas.trim(), !line.isNamed, (value) => casPattern.test(value)],
    [at('hs'), plainHs(line.hs), false, (value) => hsPattern.test(value)],
    [at('kilograms'), line.kilograms, true, (value) => milligramsOf(value) !== undefined],
    [at('containers'), line.containers.trim(), false, (value) => countPattern.test(value)],
  ];
}

function firmChecks(draft: NoticeDraft, role: FirmRole): readonly Check[] {
  const firm = draft.firms[role];
  const isGiven = Object.values(firm).some((value) => value.trim() !== '');
  const at = (name: string): string => `firms.${role}.${name}`;
  return [
    [at('name'), firm.name, role !== 'consignee' || isGiven, () => true],
    [at('country'), firm.country.toLowerCase(), false, (value) => countryPattern.test(value)],
  ];
}

function checksOf(draft: NoticeDraft): readonly Check[] {
  const port = (value: string): boolean => portPattern.test(value);
  const code = (value: string): boolean => codePattern.test(value);
  return [
    ['group', draft.group, true, () => true],
    ...draft.lines.flatMap(lineChecks),
    ['from', draft.from, true, () => true],
    ['seriesFrom', draft.seriesFrom, draft.isSeries, () => true],
    ['seriesTo', draft.seriesTo, draft.isSeries, () => true],
    ['exportPort', draft.exportPort.toUpperCase(), true, port],
    ['importPort', draft.importPort.toUpperCase(), true, port],
    ['transitPorts', draft.transitPorts, false, (value) => portsIn(value).every(port)],
    ['exportPermit', draft.exportPermit, false, code],
    ['importPermit', draft.importPermit, false, code],
    ['penOnline', draft.penOnline, false, code],
    ...firmRoles.flatMap((role) => firmChecks(draft, role)),
  ];
}

/** @param doubts of the numbers that the node has refused */
export function faultsOf(draft: NoticeDraft, doubts: CasDoubts = {}): Faults {
  const faults: Record<string, Fault> = {};
  for (const [index, { cas, isCasAsLabelled }] of draft.lines.entries()) {
    if (doubts[cas.trim()] && !isCasAsLabelled) faults[`lines.${index}.cas`] = 'digit';
  }
  for (const [name, value, need, fits] of checksOf(draft)) {
    if (value.trim() === '') {
      if (need) faults[name] = 'needed';
    } else if (!fits(value.trim())) faults[name] = 'form';
  }
  if (draft.from && draft.to && draft.to < draft.from) faults['to'] = 'order';
  if (draft.isSeries && draft.seriesTo && draft.seriesTo <= draft.seriesFrom) {
    faults['seriesTo'] = 'order';
  }
  return faults;
}

const given = <Name extends string>(name: Name, value: string): Partial<Record<Name, string>> => {
  const trimmed = value.trim();
  const member: Partial<Record<Name, string>> = {};
  if (trimmed !== '') member[name] = trimmed;
  return member;
};

function factsOf(draft: NoticeDraft, importer: PartyId): JsonObject {
  const transit = portsIn(draft.transitPorts);
  const hs = [
    ...new Set(draft.lines.map((line) => plainHs(line.hs)).filter((code) => code !== '')),
  ];
  const permits = {
    ...given('export', draft.exportPermit),
    ...given('import', draft.importPermit),
  };
  return {
    importer,
    role: 'import',
    basis: draft.basis,
    ...(draft.basis === 'voluntary' ? {} : given('rule', draft.rule)),
    substances: [
      ...new Set(draft.lines.flatMap(({ cas }) => (cas.trim() ? `cas:${cas.trim()}` : []))),
    ],
    ...(hs.length > 0 ? { hs } : {}),
    dispatch: { from: draft.from, ...given('to', draft.to) },
    shipments: draft.isSeries
      ? { kind: 'several', from: draft.seriesFrom, to: draft.seriesTo }
      : { kind: 'single' },
    ports: {
      export: draft.exportPort.trim().toUpperCase(),
      import: draft.importPort.trim().toUpperCase(),
      ...(transit.length > 0 ? { transit } : {}),
    },
    mode: draft.mode,
    ...(draft.incbCopied ? { incbCopied: true } : {}),
    ...given('penOnline', draft.penOnline),
    ...(Object.keys(permits).length > 0 ? { permits } : {}),
  };
}

function firmOf(firm: FirmDraft, language: Language): JsonObject {
  const registration = firm.registration.trim();
  return {
    names: { [language]: firm.name.trim() },
    ...(firm.address.trim() === '' ? {} : { address: { [language]: firm.address.trim() } }),
    ...given('country', firm.country.toLowerCase()),
    ...(registration === ''
      ? {}
      : { identifiers: [{ type: 'registration', value: registration }] }),
  };
}

function lineOf(line: LineDraft, index: number): JsonObject {
  const containers = Number(line.containers.trim());
  return {
    line: index + 1,
    nameOnLabel: line.name.trim(),
    ...given('cas', line.cas),
    ...given('hs', plainHs(line.hs)),
    form: line.form,
    netMg: milligramsOf(line.kilograms) ?? 0,
    ...(containers > 0 ? { containers: { count: containers, kind: line.container } } : {}),
  };
}

/** What is sent beside it: the numbers that stand so on purpose. */
export function casAsLabelled({ lines }: NoticeDraft): Pick<SayRequest, 'casAsLabelled'> {
  const numbers = lines
    .filter(({ isCasAsLabelled }) => isCasAsLabelled)
    .map(({ cas }) => cas.trim());
  return numbers.length === 0 ? {} : { casAsLabelled: numbers };
}

/**
 * Exactly what is sent to be signed, from a draft without faults.
 * @param language in which the firms' names and addresses are written
 */
export function noticeRequestOf(
  draft: NoticeDraft,
  place: Readonly<{ group: GroupId; importer: PartyId }>,
  language: Language,
): SayRequest {
  const endUse = writtenText(draft.endUse);
  const { consignee } = draft.firms;
  return {
    group: place.group,
    type: 'notification.notified',
    facts: factsOf(draft, place.importer),
    content: {
      ...given('reference', draft.reference),
      exporter: firmOf(draft.firms.exporter, language),
      importer: firmOf(draft.firms.importer, language),
      ...(consignee.name.trim() === '' ? {} : { consignee: firmOf(consignee, language) }),
      lines: draft.lines.map(lineOf),
      ...given('vessel', draft.vessel),
      ...(Object.keys(endUse).length > 0 ? { endUse } : {}),
    },
  };
}

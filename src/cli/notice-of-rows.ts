import type { JsonObject, JsonValue } from '#kernel/canonical-json.ts';
import { type Phrase, phrase } from '#kernel/phrase.ts';
import { massExpected, parseMass } from '#kernel/quantity.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';

/** One goods line as written in a table; `at` says where, for the person who has to mend it. */
export type NoticeRow = Readonly<{ cells: Readonly<Record<string, string>>; at: string }>;

type Notice = Readonly<{ facts: JsonObject; content: JsonObject }>;

/** The notice of rows that share a reference: what concerns the whole is read from the first. */
export function noticeOf(rows: readonly NoticeRow[]): Result<Notice> {
  const lines: JsonObject[] = [];
  const codes: string[] = [];
  for (const [index, row] of rows.entries()) {
    const line = goodsLine(row, index + 1);
    if (!line.ok) return line;
    const code = substanceCode(row);
    if (!code.ok) return code;
    lines.push(line.value);
    codes.push(code.value);
  }
  const [first] = rows;
  const row = first?.cells ?? {};
  const tolerancePpm = wholeNumber(first, 'tolerance_ppm');
  if (!tolerancePpm.ok) return tolerancePpm;
  return ok({
    facts: factsOf(row, [...new Set(codes)], hsCodes(rows)),
    content: present({
      reference: row['reference'],
      exporter: tradeParty(row, 'exporter'),
      importer: tradeParty(row, 'importer'),
      consignee: row['consignee_name'] ? tradeParty(row, 'consignee') : undefined,
      lines,
      carrier: row['carrier'],
      vessel: row['vessel'],
      invoice: row['invoice'],
      endUse: byLanguage(row, 'end_use'),
      tolerancePpm: tolerancePpm.value,
    }),
  });
}

type Cells = NoticeRow['cells'];

function factsOf(row: Cells, substances: readonly string[], hs: readonly string[]): JsonObject {
  return present({
    importer: row['importer'],
    role: 'import',
    basis: row['basis'],
    rule: row['rule'],
    substances,
    hs: hs.length > 0 ? hs : undefined,
    dispatch: present({ from: row['dispatch_from'], to: row['dispatch_to'] }),
    shipments: { kind: 'single' },
    ports: present({
      export: row['port_export'],
      import: row['port_import'],
      transit: row['ports_transit'] ? row['ports_transit'].split(/[ ;]+/) : undefined,
    }),
    mode: row['mode'],
    permits: someOf({ export: row['permit_export'], import: row['permit_import'] }),
  });
}

const codeOfHs = (text: string): string => text.replaceAll(/[. ]/g, '');

function hsCodes(rows: readonly NoticeRow[]): readonly string[] {
  return [...new Set(rows.flatMap(({ cells }) => (cells['hs'] ? [codeOfHs(cells['hs'])] : [])))];
}

/** A CAS number, or the name as one word (docs/spec/notifications.md). */
function substanceCode({ cells, at }: NoticeRow): Result<string> {
  const { cas } = cells;
  if (cas) return ok(`cas:${cas}`);
  const word = (cells['name_in_law_en'] ?? cells['name_on_label'] ?? '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 63);
  if (word !== '') return ok(`name:${word}`);
  return malformed(
    `${at}: cas`,
    phrase('a CAS number, or a name in Latin letters in name_in_law_en'),
  );
}

function goodsLine(row: NoticeRow, line: number): Result<JsonObject> {
  const { cells, at } = row;
  const masses: Record<string, number> = {};
  for (const [column, field] of [
    ['net_mass', 'netMg'],
    ['gross_mass', 'grossMg'],
    ['base_mass', 'baseMassMg'],
  ] as const) {
    const text = cells[column];
    if (!text) continue;
    const mass = parseMass(text);
    if (!mass.ok) return malformed(`${at}: ${column}`, massExpected, text);
    masses[field] = mass.value;
  }
  const strengthPpm = wholeNumber(row, 'strength_ppm');
  if (!strengthPpm.ok) return strengthPpm;
  return ok(
    present({
      line,
      nameOnLabel: cells['name_on_label'],
      nameInLaw: byLanguage(cells, 'name_in_law'),
      cas: cells['cas'],
      hs: cells['hs'] && codeOfHs(cells['hs']),
      form: cells['form'],
      strengthPpm: strengthPpm.value,
      ...masses,
    }),
  );
}

function tradeParty(row: Cells, role: string): JsonObject {
  const address = row[`${role}_address`];
  return present({
    names: { en: row[`${role}_name`] ?? '' },
    address: address ? { en: address } : undefined,
  });
}

function wholeNumber(row: NoticeRow | undefined, column: string): Result<number | undefined> {
  const text = row?.cells[column];
  if (!row || !text) return ok(undefined);
  return /^\d{1,7}$/.test(text)
    ? ok(Number(text))
    : malformed(`${row.at}: ${column}`, phrase('a whole number of parts per million'), text);
}

const byLanguage = (row: Cells, column: string): JsonObject | undefined =>
  someOf({ en: row[`${column}_en`], es: row[`${column}_es`], zh: row[`${column}_zh`] });

type Members = Readonly<Record<string, JsonValue | undefined>>;

/** Members that have no value are absent (docs/spec/README.md); an empty cell is no value. */
function present(members: Members): JsonObject {
  return Object.fromEntries(
    Object.entries(members).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, value] as const],
    ),
  );
}

function someOf(members: Members): JsonObject | undefined {
  const object = present(members);
  return Object.keys(object).length > 0 ? object : undefined;
}

function malformed(at: string, expected: Phrase, found?: string) {
  const facts = { expected, ...(found === undefined ? {} : { found }) };
  return refuse('draft.malformed', { at, facts });
}

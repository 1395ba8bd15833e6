import type { NoticeVersion } from '#desks/notifications/words/notice-changes.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '#kernel/canonical-json.ts';
import { languages } from '#kernel/language.ts';
import { formatMass } from '#kernel/quantity.ts';

/** Rows need a reference; a notice need not have one. */
export const noReference = '-';

/** What the CSV form needs of a version with one line of goods, as cells; the rest of the version stays as it is. */
export function cellsOf({ facts, content }: NoticeVersion): Readonly<Record<string, string>> {
  const [line] = (Array.isArray(content['lines']) ? content['lines'] : []).filter(isJsonObject);
  const [ports, dispatch] = [objectOf(facts['ports']), objectOf(facts['dispatch'])];
  const cells = {
    reference: content['reference'] ?? noReference,
    importer: facts['importer'],
    basis: facts['basis'],
    rule: facts['rule'],
    exporter_name: nameOf(content['exporter']),
    importer_name: nameOf(content['importer']),
    name_on_label: line?.['nameOnLabel'],
    form: line?.['form'],
    net_mass: typeof line?.['netMg'] === 'number' ? formatMass(line['netMg']) : undefined,
    cas: line?.['cas'],
    hs: line?.['hs'],
    dispatch_from: dispatch['from'],
    dispatch_to: dispatch['to'],
    port_export: ports['export'],
    port_import: ports['import'],
    mode: facts['mode'],
  };
  return Object.fromEntries(
    Object.entries(cells).flatMap(([column, cell]) =>
      typeof cell === 'string' ? [[column, cell] as const] : [],
    ),
  );
}

const objectOf = (value: JsonValue | undefined): JsonObject => (isJsonObject(value) ? value : {});

/** A firm's name in any of its languages: a row that gives it back means the same firm. */
function nameOf(firm: JsonValue | undefined): JsonValue | undefined {
  const names = objectOf(objectOf(firm)['names']);
  return languages.map((language) => names[language]).find((name) => name !== undefined);
}

import type { NotificationView, StatementView } from '#api/contract.ts';
import type { JsonObject, JsonValue } from '#kernel/canonical-json.ts';
import type { Text } from '#kernel/language.ts';
import { integerIn, listIn, objectIn, stringIn, textOf } from './content-shape.ts';
import { jointOf } from './joint-view.ts';

/** Readers of a notice's content. Another government wrote it: what is missing or of another form is left out. */

/** What a notice says, whether it stands in a log or is about to be signed. */
export type NoticeParts = Pick<StatementView, 'facts' | 'content'>;

export type NoticeLine = Readonly<{
  line: number;
  nameOnLabel: string | undefined;
  nameInLaw: Text | undefined;
  cas: string | undefined;
  hs: string | undefined;
  form: string | undefined;
  strengthPpm: number | undefined;
  grossMg: number | undefined;
  netMg: number | undefined;
  baseMassMg: number | undefined;
  factor: Readonly<{ numerator: number; denominator: number; computedBy?: string }> | undefined;
  containers: Readonly<{ count: number; kind: string | undefined }> | undefined;
}>;

export type Firm = Readonly<{
  role: 'exporter' | 'importer' | 'consignee' | 'notifyParty' | 'broker';
  names: Text | undefined;
  address: Text | undefined;
  country: string | undefined;
  identifiers: readonly Readonly<{ type: string; value: string }>[];
  phone: string | undefined;
  email: string | undefined;
}>;

const firmRoles: readonly Firm['role'][] = [
  'exporter',
  'importer',
  'consignee',
  'notifyParty',
  'broker',
];
/** Statements that say the whole of a notice. */
export const noticeTypes: ReadonlySet<string> = new Set([
  'notification.notified',
  'notification.amended',
]);

/** The notice that is in force: the one the joint view names, else the exporter's latest that has effect. */
export function noticeInForce(view: NotificationView): StatementView | undefined {
  const said = view.sides.find((side) => side.party === view.exporter)?.statements ?? [];
  const notices = said.filter((each) => noticeTypes.has(each.type));
  const { version } = jointOf(view);
  return (
    notices.find((each) => each.seq === version) ??
    notices.filter((each) => each.withoutEffect === undefined).at(-1)
  );
}

function lineOf(value: JsonValue): NoticeLine | undefined {
  const object = objectIn(value);
  const line = integerIn(object?.['line']);
  if (!object || line === undefined) return undefined;
  return {
    line,
    nameOnLabel: stringIn(object['nameOnLabel']),
    nameInLaw: textOf(object['nameInLaw']),
    cas: stringIn(object['cas']),
    hs: stringIn(object['hs']),
    form: stringIn(object['form']),
    strengthPpm: integerIn(object['strengthPpm']),
    grossMg: integerIn(object['grossMg']),
    netMg: integerIn(object['netMg']),
    baseMassMg: integerIn(object['baseMassMg']),
    factor: factorOf(object['factor']),
    containers: containersOf(object['containers']),
  };
}

function factorOf(value: JsonValue | undefined): NoticeLine['factor'] {
  const object = objectIn(value);
  const numerator = integerIn(object?.['numerator']);
  const denominator = integerIn(object?.['denominator']);
  const computedBy = stringIn(object?.['computedBy']);
  if (!numerator || !denominator) return undefined;
  return { numerator, denominator, ...(computedBy ? { computedBy } : {}) };
}

function containersOf(value: JsonValue | undefined): NoticeLine['containers'] {
  const object = objectIn(value);
  const count = integerIn(object?.['count']);
  return count === undefined ? undefined : { count, kind: stringIn(object?.['kind']) };
}

export function linesOf(content: JsonObject | undefined): readonly NoticeLine[] {
  return listIn(content?.['lines']).flatMap((value) => lineOf(value) ?? []);
}

export function firmsOf(content: JsonObject | undefined): readonly Firm[] {
  return firmRoles.flatMap((role) => {
    const firm = objectIn(content?.[role]);
    if (!firm) return [];
    return {
      role,
      names: textOf(firm['names']),
      address: textOf(firm['address']),
      country: stringIn(firm['country']),
      identifiers: listIn(firm['identifiers']).flatMap((each) => {
        const type = stringIn(objectIn(each)?.['type']);
        const value = stringIn(objectIn(each)?.['value']);
        return type !== undefined && value !== undefined ? { type, value } : [];
      }),
      phone: stringIn(firm['phone']),
      email: stringIn(firm['email']),
    };
  });
}

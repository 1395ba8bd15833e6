import { isJsonObject, type JsonValue } from '#kernel/canonical-json.ts';
import type { Language } from '#kernel/language.ts';
import { formatMass } from '#kernel/quantity.ts';
import { factLabel, factText, labelText } from './fact-text.ts';
import type { Label } from './label-words.ts';
import type { NoticeChange } from './notice-changes.ts';

/** Names of what stands at a path, where its last member alone does not say it. */
const labelsAt: Readonly<Record<string, Label>> = {
  'dispatch.from': 'dispatchDate',
  'dispatch.to': 'dispatchDate',
  'ports.export': 'exportPort',
  'ports.import': 'importPort',
  'ports.transit': 'transit',
  'permits.export': 'exportPermit',
  'permits.import': 'importPermit',
};
const labelOf: Readonly<Record<string, Label>> = {
  lines: 'goods',
  cas: 'casNumber',
  hs: 'hsCode',
  netMg: 'netWeight',
  grossMg: 'grossWeight',
  baseMassMg: 'asBase',
  strengthPpm: 'strength',
  tolerancePpm: 'tolerance',
  names: 'name',
};

/** A text by language: each language under its own name. */
const languageNames: Readonly<Record<string, string>> = {
  ...{ en: 'English', es: 'español', zh: '中文' },
};

/** What has changed, as one name: `Goods, line 1, net weight`. */
export function changeLabel({ path }: NoticeChange, language: Language): string {
  const whole = labelsAt[path.join('.')];
  if (whole !== undefined) return withMember(labelText(whole, language), path);
  const [first = ''] = path;
  // The importer of the facts is a party; that of the content is a firm, and has members.
  const head = first === 'importer' && path.length > 1 ? labelText('importer', language) : '';
  return path
    .map((member, index) => {
      if (index === 0 && head) return head;
      if (first === 'lines' && index === 1) return `${labelText('line', language)} ${member}`;
      const tongue = index > 0 ? languageNames[member] : undefined;
      if (tongue !== undefined) return tongue;
      const label = labelOf[member];
      return label && (index > 0 || first !== 'hs')
        ? labelText(label, language)
        : factLabel(member, language);
    })
    .join(' · ');
}

const withMember = (label: string, path: readonly string[]): string =>
  path.at(-1) === 'to' ? `${label} (–)` : label;

/** A value as it stood or stands; a dash where there is none. */
export function changeValue(
  { path }: NoticeChange,
  value: JsonValue | undefined,
  language: Language,
): string {
  const name = path.at(-1) ?? '';
  if (value === undefined) return '–';
  if (typeof value === 'number') {
    if (name.endsWith('Mg')) return formatMass(value);
    return name.endsWith('Ppm') ? `${value / 10_000} %` : String(value);
  }
  if (Array.isArray(value)) {
    return value.map((item) => changeValue({ path }, item, language)).join(', ');
  }
  if (isJsonObject(value)) {
    return Object.values(value)
      .map((part) => changeValue({ path: [...path, ''] }, part, language))
      .join(' ');
  }
  return factText(name, value, language);
}

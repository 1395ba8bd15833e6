import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { JsonObject, JsonValue } from '#kernel/canonical-json.ts';
import { useLanguage } from '../app/language.tsx';
import { localeOf } from '../strings/languages.ts';
import { formatDate } from '../ui/format.ts';
import { Facts } from '../ui/panel.tsx';
import {
  basisWords,
  concernWords,
  modeWords,
  notShippedWords,
  questionWords,
  reasonWords,
  roleWords,
} from './code-words.ts';
import { objectIn } from './content-shape.ts';
import { labels, sentences } from './fact-words.ts';

const names: Readonly<Record<string, MessageDescriptor>> = {
  ...labels,
  notice: labels.answersNotice,
  hs: labels.hsCodes,
  importer: labels.importingParty,
  rule: labels.clockRule,
  role: labels.addressedAs,
};

const codes: Readonly<Record<string, Readonly<Record<string, MessageDescriptor>>>> = {
  reason: { ...notShippedWords, ...reasonWords },
  concern: concernWords,
  question: questionWords,
  basis: basisWords,
  mode: modeWords,
  role: roleWords,
};

/** Names and values of the members of a fact. */
const parts: Readonly<Record<string, MessageDescriptor>> = {
  from: msg`from`,
  to: msg`until`,
  export: msg`export`,
  import: msg`import`,
  transit: msg`transit`,
  single: sentences.single,
  several: sentences.several,
};

/** The facts of an act in words; the code stands behind where there is one. */
export function FactRows({ facts }: { facts: JsonObject }) {
  const { i18n } = useLingui();
  const locale = localeOf(useLanguage());
  const rows = Object.entries(facts).map(([name, value]): readonly [ReactNode, ReactNode] => {
    const known = names[name];
    const word = typeof value === 'string' ? codes[name]?.[value] : undefined;
    return [
      known ? i18n._(known) : name,
      word ? i18n._(word) : <FactValue key={name} value={value} locale={locale} />,
    ];
  });
  if (rows.length === 0) return null;
  return <Facts rows={rows} />;
}

/** A substance is named by its number in the register of CAS. */
const asRead = (value: JsonValue): string => String(value).replace(/^cas:/, 'CAS ');

function FactValue({ value, locale }: { value: JsonValue | undefined; locale: string }) {
  const { i18n } = useLingui();
  if (typeof value === 'string') {
    return <>{/^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value, locale) : value}</>;
  }
  if (Array.isArray(value) && value.every((each) => typeof each !== 'object')) {
    return <>{value.map(asRead).join(' · ')}</>;
  }
  if (typeof value === 'boolean') return <>{i18n._(value ? sentences.yes : sentences.no)}</>;
  if (typeof value === 'number') return <Trans>statement {value}</Trans>;
  const members = objectIn(value);
  if (!members) return null;
  return (
    <span className="flex flex-wrap gap-x-4">
      {Object.entries(members).map(([name, part]) => (
        <NamedPart key={name} name={name} value={part} locale={locale} />
      ))}
    </span>
  );
}

function NamedPart({ name, value, locale }: { name: string; value: JsonValue; locale: string }) {
  const { i18n } = useLingui();
  const known = parts[name];
  const word = typeof value === 'string' ? parts[value] : undefined;
  return (
    <span>
      {name !== 'kind' && <span className="text-ink-3">{known ? i18n._(known) : name} </span>}
      {word ? i18n._(word) : <FactValue value={value} locale={locale} />}
    </span>
  );
}

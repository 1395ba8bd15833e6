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
} from './fact-words.ts';

const names: Readonly<Record<string, MessageDescriptor>> = {
  reason: msg`Reason`,
  question: msg`Question about`,
  until: msg`Until`,
  on: msg`On`,
  concern: msg`Concern about`,
  notice: msg`Answers the notice`,
  partial: msg`Partial`,
  dispatch: msg`Dispatch`,
  basis: msg`Basis`,
  mode: msg`Mode of transport`,
  substances: msg`Substances`,
  hs: msg`HS codes`,
  importer: msg`Importing party`,
  rule: msg`Clock rule`,
  role: msg`Addressed as`,
};

const codes: Readonly<Record<string, Readonly<Record<string, MessageDescriptor>>>> = {
  reason: { ...notShippedWords, ...reasonWords },
  concern: concernWords,
  question: questionWords,
  basis: basisWords,
  mode: modeWords,
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

function FactValue({ value, locale }: { value: JsonValue | undefined; locale: string }) {
  if (typeof value === 'string') {
    return <>{/^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value, locale) : value}</>;
  }
  if (Array.isArray(value) && value.every((each) => typeof each !== 'object')) {
    return <>{value.join(' · ')}</>;
  }
  if (typeof value === 'boolean') return <>{value ? <Trans>yes</Trans> : <Trans>no</Trans>}</>;
  if (typeof value === 'number') return <Trans>statement {value}</Trans>;
  return <code className="font-mono text-xs break-all">{JSON.stringify(value)}</code>;
}

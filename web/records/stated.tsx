import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { JsonObject, JsonValue } from '#kernel/canonical-json.ts';
import { useAreaName } from '../app/area-words.ts';
import { useLanguage } from '../app/language.tsx';
import { objectIn, textOf } from '../notifications/content-shape.ts';
import { sentences } from '../notifications/fact-words.ts';
import { localeOf } from '../strings/languages.ts';
import { Digest } from '../ui/digest.tsx';
import { AlignedText } from '../ui/named-text.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { codeText } from './code-text.ts';
import { useDeskWords } from './desk-words.ts';

/** Members of facts in which a party stands. */
const namesParty: ReadonlySet<string> = new Set(['to', 'party', 'host']);

/** Facts or a content of any desk in its words. Another government wrote a content: every member may be of any form. */
export function Stated({ desk, stated }: { desk: string; stated: JsonObject }) {
  const words = useDeskWords();
  const rows = Object.entries(stated).map(([name, value]): readonly [ReactNode, ReactNode] => [
    words.word(desk, 'labels', name),
    namesParty.has(name) && typeof value === 'string' ? (
      <PartyName key={name} party={value} />
    ) : name === 'areas' && Array.isArray(value) ? (
      <AreaNames key={name} areas={value} />
    ) : (
      <StatedValue key={name} desk={desk} value={value} />
    ),
  ]);
  if (rows.length === 0) return null;
  return (
    <div className="@container">
      <dl className="grid grid-cols-1 gap-x-5 gap-y-0.5 text-sm @sm:grid-cols-[fit-content(12rem)_minmax(0,1fr)] @sm:items-baseline @sm:gap-y-1.5">
        {rows.map(([name, value], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was said never moves.
          <div key={index} className="contents">
            <dt className="text-xs text-ink-3 @sm:text-sm">{name}</dt>
            <dd className="min-w-0 @max-sm:mb-1">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function AreaNames({ areas }: { areas: readonly JsonValue[] }) {
  const areaName = useAreaName();
  return (
    <span className="wrap-anywhere">{areas.map((area) => areaName(String(area))).join(' · ')}</span>
  );
}

function StatedValue({ desk, value }: { desk: string; value: JsonValue }) {
  const { i18n } = useLingui();
  if (typeof value === 'string') return <StatedWord desk={desk} text={value} />;
  if (typeof value === 'boolean') return <>{i18n._(value ? sentences.yes : sentences.no)}</>;
  if (Array.isArray(value)) return <StatedList desk={desk} values={value} />;
  const object = objectIn(value);
  if (!object) return <>{value === null ? '' : String(value)}</>;
  const text = textOf(object);
  const isText = text && Object.keys(object).length === Object.keys(text).length;
  return isText ? <AlignedText text={text} /> : <Stated desk={desk} stated={object} />;
}

function StatedList({ desk, values }: { desk: string; values: readonly JsonValue[] }) {
  const words = useDeskWords();
  const locale = localeOf(useLanguage());
  const isPlain = values.every((each) => typeof each !== 'object');
  if (isPlain) {
    return (
      <span className="wrap-anywhere">
        {values.map((each) => codeText(words, desk, String(each), locale)).join(' · ')}
      </span>
    );
  }
  return (
    <ol className="space-y-2">
      {values.map((each, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was said never moves.
        <li key={index} className="border-l-2 border-line pl-3">
          <StatedValue desk={desk} value={each} />
        </li>
      ))}
    </ol>
  );
}

function StatedWord({ desk, text }: { desk: string; text: string }) {
  const words = useDeskWords();
  const locale = localeOf(useLanguage());
  if (/^[0-9a-f]{64}$/.test(text)) return <Digest hex={text} />;
  return (
    <span className="wrap-anywhere whitespace-pre-wrap">{codeText(words, desk, text, locale)}</span>
  );
}

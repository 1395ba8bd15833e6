import { Specimen, SpecimenPanel, useSay } from './specimen.tsx';
import { specimenWords } from './specimen-words.ts';

const swatches: readonly (readonly [string, string])[] = [
  ['ground', 'bg-ground'],
  ['surface', 'bg-surface'],
  ['sunken', 'bg-sunken'],
  ['line', 'bg-line'],
  ['line-strong', 'bg-line-strong'],
  ['ink-3', 'bg-ink-3'],
  ['ink-2', 'bg-ink-2'],
  ['ink', 'bg-ink'],
  ['accent-tint', 'bg-accent-tint'],
  ['accent', 'bg-accent'],
  ['notice', 'bg-notice'],
  ['notice-line', 'bg-notice-line'],
];

export function ColourSpecimens() {
  return (
    <SpecimenPanel title="colours" note="coloursNote">
      <ul className="grid grid-cols-3 gap-3 sm:grid-cols-4 lg:grid-cols-6 xl:grid-cols-12">
        {swatches.map(([name, look]) => (
          <li key={name} className="min-w-0">
            <div className={`keeps-colour h-12 rounded-md border border-line-strong ${look}`} />
            <p className="mt-1 truncate font-mono text-xs text-ink-3">{name}</p>
          </li>
        ))}
      </ul>
    </SpecimenPanel>
  );
}

const sizes: readonly (readonly [string, string])[] = [
  ['2xl', 'text-2xl font-semibold'],
  ['xl', 'text-xl font-semibold'],
  ['lg', 'text-lg font-semibold'],
  ['base', 'text-base'],
  ['sm', 'text-sm'],
  ['xs', 'text-xs text-ink-3'],
];

export function TypeSpecimens() {
  const say = useSay();
  return (
    <SpecimenPanel title="type" note="typeNote">
      {sizes.map(([name, look]) => (
        <Specimen key={name} name={name}>
          <p className={look}>{say('attention')}</p>
        </Specimen>
      ))}
      <Specimen name="said">
        <div className="grid gap-x-8 gap-y-2 md:grid-cols-3">
          {(['en', 'zh', 'es'] as const).map((language) => (
            <p
              key={language}
              lang={language === 'zh' ? 'zh-Hans' : language}
              className="said prose-line"
            >
              {specimenWords.remark[language]}
            </p>
          ))}
        </div>
      </Specimen>
    </SpecimenPanel>
  );
}

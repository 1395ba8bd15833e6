import { useLingui } from '@lingui/react/macro';
import Monitor from 'lucide-react/icons/monitor';
import Moon from 'lucide-react/icons/moon';
import Rows2 from 'lucide-react/icons/rows-2';
import Rows4 from 'lucide-react/icons/rows-4';
import Sun from 'lucide-react/icons/sun';
import type { ReactNode } from 'react';
import { type Language, languages } from '#kernel/language.ts';
import { isLanguage, languageTag, ownNames } from '../strings/languages.ts';
import { Segments } from '../ui/segments.tsx';
import { densities, useDensity } from './density.ts';
import { useLanguageChoice } from './language.tsx';
import { type Theme, themes, useTheme } from './theme.ts';

const shortNames: Readonly<Record<Language, string>> = { en: 'EN', es: 'ES', zh: '中文' };
const iconClass = 'size-4';
const themeIcons: Readonly<Record<Theme, ReactNode>> = {
  system: <Monitor aria-hidden="true" className={iconClass} />,
  light: <Sun aria-hidden="true" className={iconClass} />,
  dark: <Moon aria-hidden="true" className={iconClass} />,
};

/** @param name tells apart the choices of a page that shows this twice. */
export function LanguageChoice({ name }: { name: string }) {
  const { t } = useLingui();
  const { language, choose } = useLanguageChoice();
  return (
    <Segments
      label={t`Language`}
      name={name}
      segments={languages.map((id) => ({
        id,
        name: ownNames[id],
        shown: shortNames[id],
        lang: languageTag(id),
      }))}
      value={language}
      onChange={(id) => {
        if (isLanguage(id)) void choose(id);
      }}
    />
  );
}

export function ThemeChoice({ name }: { name: string }) {
  const { t } = useLingui();
  const [theme, setTheme] = useTheme();
  const names: Readonly<Record<Theme, string>> = {
    system: t`As the system`,
    light: t`Light`,
    dark: t`Dark`,
  };
  return (
    <Segments
      label={t`Theme`}
      name={name}
      segments={themes.map((id) => ({ id, name: names[id], shown: themeIcons[id] }))}
      value={theme}
      onChange={(id) => setTheme(themes.find((each) => each === id) ?? 'system')}
    />
  );
}

const densityIcons = {
  comfortable: <Rows2 aria-hidden="true" className={iconClass} />,
  compact: <Rows4 aria-hidden="true" className={iconClass} />,
} as const;

export function DensityChoice({ name }: { name: string }) {
  const { t } = useLingui();
  const [density, choose] = useDensity();
  const names = { comfortable: t`Comfortable`, compact: t`Compact` };
  return (
    <Segments
      label={t`Density`}
      name={name}
      segments={densities.map((id) => ({ id, name: names[id], shown: densityIcons[id] }))}
      value={density}
      onChange={(id) => choose(densities.find((each) => each === id) ?? 'comfortable')}
    />
  );
}

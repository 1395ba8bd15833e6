import { useLingui } from '@lingui/react/macro';
import Languages from 'lucide-react/icons/languages';
import SunMoon from 'lucide-react/icons/sun-moon';
import { languages } from '#kernel/language.ts';
import { isLanguage, languageTag, ownNames } from '../strings/languages.ts';
import { Choice } from '../ui/choice.tsx';
import { useLanguageChoice } from './language.tsx';
import { type Theme, themes, useTheme } from './theme.ts';

const languageOptions = languages.map((id) => ({
  id,
  name: ownNames[id],
  lang: languageTag(id),
}));

export function LanguageChoice() {
  const { t } = useLingui();
  const { language, choose } = useLanguageChoice();
  return (
    <Choice
      label={t`Language`}
      icon={<Languages aria-hidden="true" className="size-4 shrink-0 text-ink-3" />}
      options={languageOptions}
      value={language}
      onChange={(id) => {
        if (isLanguage(id)) void choose(id);
      }}
    />
  );
}

export function ThemeChoice() {
  const { t } = useLingui();
  const [theme, setTheme] = useTheme();
  const names: Readonly<Record<Theme, string>> = {
    system: t`As the system`,
    light: t`Light`,
    dark: t`Dark`,
  };
  return (
    <Choice
      label={t`Theme`}
      icon={<SunMoon aria-hidden="true" className="size-4 shrink-0 text-ink-3" />}
      options={themes.map((id) => ({ id, name: names[id] }))}
      value={theme}
      onChange={(id) => setTheme(themes.find((each) => each === id) ?? 'system')}
    />
  );
}

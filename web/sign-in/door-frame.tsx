import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { DemonstrationWords } from '../app/demonstration-notice.tsx';
import { useLanguage } from '../app/language.tsx';
import { LanguageChoice } from '../app/preferences.tsx';
import { pickText } from '../strings/languages.ts';
import { signInQuery } from './sign-in-api.ts';

/** What stands around the pages before the desk: whose node this is, and the language. */
export function DoorFrame({ title, children }: { title: ReactNode; children: ReactNode }) {
  const { t } = useLingui();
  const language = useLanguage();
  const { data } = useQuery(signInQuery);
  const party = data && pickText(data.names, language)?.text;
  const windowTitle = party === undefined ? t`Entente` : t`${party} · Entente`;
  useEffect(() => {
    document.title = windowTitle;
  }, [windowTitle]);
  return (
    <div className="flex min-h-dvh flex-col">
      {data?.demonstration && <DemonstrationWords retelling={data.retelling} />}
      <main className="mx-auto w-full max-w-xl flex-1 px-4 py-8 sm:py-14">
        <header className="mb-6 flex flex-wrap items-end justify-between gap-3">
          <div className="min-w-0">
            <p className="text-sm text-ink-3">Entente{party === undefined ? '' : ` · ${party}`}</p>
            <h1 className="text-2xl font-semibold">{title}</h1>
          </div>
          <LanguageChoice name="language-door" />
        </header>
        {children}
      </main>
    </div>
  );
}

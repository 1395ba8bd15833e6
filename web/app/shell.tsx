import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { RouterProvider } from 'react-aria-components';
import { pickText } from '../strings/languages.ts';
import { DemonstrationNotice } from './demonstration-notice.tsx';
import { useKeyboard } from './keyboard.ts';
import { useLanguage } from './language.tsx';
import { LineNotice } from './line-notice.tsx';
import { Navigation } from './navigation.tsx';
import { Overlays } from './overlays.tsx';
import { PageOfDuty } from './page-of-duty.tsx';
import { memberOf } from './parties.ts';
import { nodeQuery } from './queries.ts';

/** What stands around every page: whose node this is, where one can go, and whether it answers. */
export function Shell() {
  const router = useRouter();
  useKeyboard();
  return (
    <RouterProvider
      navigate={(href) => {
        router.history.push(href);
      }}
    >
      <Title />
      <a
        href="#page"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-accent focus:px-4 focus:py-2 focus:text-on-accent"
      >
        <Trans>Skip to the page</Trans>
      </a>
      <div className="lg:grid lg:grid-cols-[14rem_minmax(0,1fr)] print:block">
        <Navigation />
        <div className="min-w-0">
          <DemonstrationNotice />
          <main
            id="page"
            tabIndex={-1}
            className="mx-auto w-full max-w-[82rem] px-4 py-5 outline-none sm:px-6 lg:px-8 lg:py-7"
          >
            <LineNotice />
            <PageOfDuty />
          </main>
        </div>
      </div>
      <Overlays />
    </RouterProvider>
  );
}

/** The window's title names the party, so that two nodes open side by side are told apart. */
function Title() {
  const { t } = useLingui();
  const { data } = useQuery(nodeQuery);
  const language = useLanguage();
  const member = data && memberOf(data, data.party);
  const party = member ? pickText(member.names, language)?.text : undefined;
  const title = party === undefined ? t`Entente` : t`${party} · Entente`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  return null;
}

import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import type { MeView } from '#api/contract-officers.ts';
import { withSentences } from '../strings/catalogs.ts';
import { Panel } from '../ui/panel.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { DoorFrame } from './door-frame.tsx';
import { signInQuery } from './sign-in-api.ts';
import { SignInForm } from './sign-in-form.tsx';

/** Fetched by whom it concerns: it brings every sentence that a refusal can have. */
const SentBack = lazy(async () => ({
  default: (await withSentences(() => import('./sent-back.tsx'))).SentBack,
}));

const wasSentBack = (): boolean => new URLSearchParams(location.search).has('refused');

export function DoorPage({ onSignedIn }: { onSignedIn: (me: MeView) => void }) {
  const { data, error, refetch } = useQuery(signInQuery);
  return (
    <DoorFrame title={<Trans>Sign in</Trans>}>
      <div className="space-y-4">
        {wasSentBack() && (
          <Suspense>
            <SentBack />
          </Suspense>
        )}
        {error && !data && <Trouble error={error} retry={() => void refetch()} />}
        {data?.firstRun && (
          <Panel title={<Trans>Nobody can sign in yet</Trans>}>
            <p className="prose-line text-sm">
              <Trans>
                When this node starts it prints a link for its first administrator. Whoever runs the
                node has it; it opens once.
              </Trans>
            </p>
          </Panel>
        )}
        {data && <SignInForm view={data} onSignedIn={onSignedIn} />}
      </div>
    </DoorFrame>
  );
}

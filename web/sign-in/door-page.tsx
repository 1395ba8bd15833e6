import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { MeView } from '#api/contract-officers.ts';
import { refusalCodes } from '#kernel/refusal-codes.ts';
import { refusalText } from '#kernel/refusal-text.ts';
import { useLanguage } from '../app/language.tsx';
import { Panel } from '../ui/panel.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { DoorFrame } from './door-frame.tsx';
import { signInQuery } from './sign-in-api.ts';
import { SignInForm } from './sign-in-form.tsx';

export function DoorPage({ onSignedIn }: { onSignedIn: (me: MeView) => void }) {
  const { data, error, refetch } = useQuery(signInQuery);
  return (
    <DoorFrame title={<Trans>Sign in</Trans>}>
      <div className="space-y-4">
        <SentBack />
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

/** The identity provider has sent the browser back, and the address says why in a code. */
function SentBack() {
  const language = useLanguage();
  const given = new URLSearchParams(location.search).get('refused');
  const code = refusalCodes.find((known) => known === given);
  if (code === undefined) return null;
  return (
    <p
      role="alert"
      className="prose-line rounded-lg border border-notice-line bg-notice px-4 py-3 text-notice-ink"
    >
      {refusalText(code)[language]} <span className="font-mono text-xs">{code}</span>
    </p>
  );
}

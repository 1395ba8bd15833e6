import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { EnrolledView, MeView } from '#api/contract-officers.ts';
import { useLanguage } from '../app/language.tsx';
import { pickText } from '../strings/languages.ts';
import { buttonClass } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import { DoorFrame } from './door-frame.tsx';
import { NewPasskey } from './new-passkey.tsx';
import { NewPassword } from './new-password.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { signInQuery } from './sign-in-api.ts';
import { NeedsName } from './sign-in-form.tsx';

/** After a link or a recovery code: a way to sign in, then the codes for the day it is lost. */
export function EnrolPage({ onDone }: { onDone: (me: MeView) => void }) {
  const language = useLanguage();
  const { data } = useQuery(signInQuery);
  const [enrolled, setEnrolled] = useState<EnrolledView | undefined>(undefined);
  const provider = data?.oidc && pickText(data.oidc, language)?.text;
  const done = (view: EnrolledView): void => {
    if (view.recoveryCodes === undefined) onDone(view.me);
    else setEnrolled(view);
  };
  if (enrolled?.recoveryCodes !== undefined) {
    return (
      <DoorFrame title={<Trans>Recovery codes</Trans>}>
        <RecoveryCodes codes={enrolled.recoveryCodes} onKept={() => onDone(enrolled.me)} />
      </DoorFrame>
    );
  }
  return (
    <DoorFrame title={<Trans>Set up how you sign in</Trans>}>
      <div className="space-y-4">
        <Panel title={<Trans>A passkey</Trans>} note={<Trans>recommended</Trans>}>
          {data?.passkeys === false ? <NeedsName /> : <NewPasskey onAdded={done} />}
        </Panel>
        <Panel title={<Trans>Or a password and one-time codes</Trans>}>
          <NewPassword onSet={done} />
        </Panel>
        {provider !== undefined && (
          <a className={buttonClass('outline', 'w-full')} href="/api/v1/sign-in/oidc?bind=1">
            <Trans>Or connect {provider}</Trans>
          </a>
        )}
      </div>
    </DoorFrame>
  );
}

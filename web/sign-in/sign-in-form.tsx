import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { MeView, SignInView } from '#api/contract-officers.ts';
import { useLanguage } from '../app/language.tsx';
import { pickText } from '../strings/languages.ts';
import { Button, buttonClass } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Panel } from '../ui/panel.tsx';
import { ClockNotice } from './clock-notice.tsx';
import { signInByPasskey, signInByPassword, signInByRecovery } from './sign-in-api.ts';
import { SignInTrouble } from './sign-in-trouble.tsx';

type Props = Readonly<{ view: SignInView; onSignedIn: (me: MeView) => void }>;

/** The ways in, the safest first. */
export function SignInForm({ view, onSignedIn }: Props) {
  const language = useLanguage();
  const provider = view.oidc && pickText(view.oidc, language)?.text;
  const [recovers, setRecovers] = useState(false);
  return (
    <div className="space-y-4">
      <ClockNotice epochSeconds={view.epochSeconds} />
      <PasskeyWay view={view} onSignedIn={onSignedIn} />
      {provider !== undefined && (
        <a className={buttonClass('outline', 'w-full')} href="/api/v1/sign-in/oidc">
          <Trans>Sign in with {provider}</Trans>
        </a>
      )}
      {recovers ? <RecoveryWay onSignedIn={onSignedIn} /> : <PasswordWay onSignedIn={onSignedIn} />}
      <Button look="quiet" onPress={() => setRecovers(!recovers)}>
        {recovers ? <Trans>Use a password</Trans> : <Trans>Use a recovery code</Trans>}
      </Button>
    </div>
  );
}

function PasskeyWay({ view, onSignedIn }: Props) {
  const signing = useMutation({ mutationFn: signInByPasskey, onSuccess: onSignedIn });
  if (!view.passkeys) return <NeedsName />;
  return (
    <div className="space-y-3">
      <Button
        look="primary"
        className="min-h-10 w-full"
        isDisabled={signing.isPending}
        onPress={() => signing.mutate()}
      >
        <Trans>Sign in with a passkey</Trans>
      </Button>
      {signing.error && <SignInTrouble error={signing.error} />}
    </div>
  );
}

/** Passkeys are made for a name; on this machine there is one. */
export function NeedsName() {
  const { hostname, port, protocol } = location;
  const isHere = hostname === '127.0.0.1' || hostname === '[::1]';
  const named = `${protocol}//localhost${port === '' ? '' : `:${port}`}${location.pathname}${location.hash}`;
  return (
    <p className="prose-line text-sm text-ink-2">
      <Trans>Passkeys work only where the desk is opened by a name.</Trans>{' '}
      {isHere && (
        <a className="font-semibold text-accent underline" href={named}>
          <Trans>Open it as localhost</Trans>
        </a>
      )}
    </p>
  );
}

function PasswordWay({ onSignedIn }: Pick<Props, 'onSignedIn'>) {
  const { t } = useLingui();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const signing = useMutation({
    mutationFn: () => signInByPassword({ name, password, code }),
    onSuccess: onSignedIn,
    // A code counts once: the next attempt needs the next one.
    onError: () => setCode(''),
  });
  const isWhole = name !== '' && password !== '' && code !== '';
  return (
    <Panel title={<Trans>With a password and a one-time code</Trans>}>
      <form
        className="space-y-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (isWhole && !signing.isPending) signing.mutate();
        }}
      >
        <Field label={t`Sign-in name`} value={name} onChange={setName} autoComplete="username" />
        <Field
          label={t`Password`}
          inputType="password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
        />
        <Field
          label={t`One-time code`}
          hint={t`Six digits from your authenticator application.`}
          value={code}
          onChange={setCode}
          autoComplete="one-time-code"
          inputMode="numeric"
        />
        {signing.error && <SignInTrouble error={signing.error} />}
        <Button type="submit" isDisabled={!isWhole || signing.isPending}>
          <Trans>Sign in</Trans>
        </Button>
      </form>
    </Panel>
  );
}

function RecoveryWay({ onSignedIn }: Pick<Props, 'onSignedIn'>) {
  const { t } = useLingui();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const signing = useMutation({
    mutationFn: () => signInByRecovery({ name, code, ...(password === '' ? {} : { password }) }),
    onSuccess: onSignedIn,
  });
  const isWhole = name !== '' && code !== '';
  return (
    <Panel title={<Trans>With a recovery code</Trans>}>
      <form
        className="space-y-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (isWhole && !signing.isPending) signing.mutate();
        }}
      >
        <p className="prose-line text-sm text-ink-2">
          <Trans>It counts once. After it you set up a new way to sign in.</Trans>
        </p>
        <Field label={t`Sign-in name`} value={name} onChange={setName} autoComplete="username" />
        <Field
          label={t`Password`}
          hint={t`Only if you have one.`}
          inputType="password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
        />
        <Field label={t`Recovery code`} value={code} onChange={setCode} autoComplete="off" />
        {signing.error && <SignInTrouble error={signing.error} />}
        <Button type="submit" isDisabled={!isWhole || signing.isPending}>
          <Trans>Go on</Trans>
        </Button>
      </form>
    </Panel>
  );
}

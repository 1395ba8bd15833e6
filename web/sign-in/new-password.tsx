import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { EnrolledView, TotpSetupView } from '#api/contract-officers.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { QrCode } from './qr-code.tsx';
import { newTotp, setPassword } from './sign-in-api.ts';
import { SignInTrouble } from './sign-in-trouble.tsx';

type Props = Readonly<{
  /** One is set: it is asked for as well. */
  replaces?: boolean;
  onSet: (view: EnrolledView) => void;
}>;

/** Opened on purpose: a secret is made for whoever opens it. */
export function NewPassword({ replaces = false, onSet }: Props) {
  const [isOpen, setOpen] = useState(false);
  const setup = useQuery({
    queryKey: ['new-totp'],
    queryFn: newTotp,
    enabled: isOpen,
    refetchInterval: false,
    refetchOnWindowFocus: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
  if (!isOpen) {
    return (
      <Button onPress={() => setOpen(true)}>
        {replaces ? <Trans>Replace the password</Trans> : <Trans>Set a password</Trans>}
      </Button>
    );
  }
  if (setup.error) return <SignInTrouble error={setup.error} />;
  if (!setup.data) return null;
  return <PasswordForm setup={setup.data} replaces={replaces} onSet={onSet} />;
}

function PasswordForm({
  setup,
  replaces,
  onSet,
}: Required<Props> & Readonly<{ setup: TotpSetupView }>) {
  const { t } = useLingui();
  const [current, setCurrent] = useState('');
  const [password, setTyped] = useState('');
  const [code, setCode] = useState('');
  const setting = useMutation({
    mutationFn: () =>
      setPassword({ id: setup.id, password, code, ...(replaces ? { current } : {}) }),
    onSuccess: onSet,
  });
  const isWhole = password !== '' && code !== '' && (current !== '' || !replaces);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isWhole && !setting.isPending) setting.mutate();
  };
  return (
    <form className="space-y-4 text-sm" onSubmit={submit}>
      {replaces && (
        <Field
          label={t`Password until now`}
          inputType="password"
          value={current}
          onChange={setCurrent}
          autoComplete="current-password"
        />
      )}
      <Field
        label={t`Password`}
        hint={t`At least 15 characters; several words are easier to remember than signs.`}
        inputType="password"
        value={password}
        onChange={setTyped}
        autoComplete="new-password"
      />
      <div className="space-y-2">
        <p className="prose-line">
          <Trans>Scan this with an authenticator application, or type the letters into it.</Trans>
        </p>
        <QrCode text={setup.uri} label={t`QR code of the new secret`} />
        <p className="font-mono text-xs break-all">
          {setup.typed.replaceAll(/(.{4})(?=.)/g, '$1 ')}
        </p>
      </div>
      <Field
        label={t`One-time code`}
        hint={t`The six digits that the application shows now.`}
        value={code}
        onChange={setCode}
        autoComplete="one-time-code"
        inputMode="numeric"
      />
      {setting.error && <SignInTrouble error={setting.error} />}
      <Button type="submit" isDisabled={!isWhole || setting.isPending}>
        <Trans>Set password and code</Trans>
      </Button>
    </form>
  );
}

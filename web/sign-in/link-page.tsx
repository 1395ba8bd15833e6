import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { LinkView } from '#api/contract-officers.ts';
import { useLanguage } from '../app/language.tsx';
import { localeOf, pickText } from '../strings/languages.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { formatInstant } from '../ui/format.ts';
import { Panel } from '../ui/panel.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { authorityOf, isAuthority } from './authority-text.ts';
import { DoorFrame } from './door-frame.tsx';
import { lookAtLink, openLink } from './sign-in-api.ts';
import { SignInTrouble } from './sign-in-trouble.tsx';

/** Where a one-time link leads. The secret stands after `#`, and nobody has used it until the button is pressed. */
export function LinkPage() {
  const secret = location.hash.slice(1);
  const link = useQuery({
    queryKey: ['link', secret],
    queryFn: () => lookAtLink(secret === '' ? '-' : secret),
    refetchInterval: false,
    refetchOnWindowFocus: false,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const opening = useMutation({
    mutationFn: (administrator?: Administrator) => openLink(secret, administrator),
    // A whole new page: the secret is gone from the address, and from the history.
    onSuccess: () => location.replace('/'),
  });
  return (
    <DoorFrame title={<Trans>Open a link</Trans>}>
      <div className="space-y-4">
        {link.error && <Trouble error={link.error} />}
        {link.data && (
          <Opening
            link={link.data}
            isBusy={opening.isPending || opening.isSuccess}
            open={opening.mutate}
          />
        )}
        {opening.error && <SignInTrouble error={opening.error} />}
      </div>
    </DoorFrame>
  );
}

type Administrator = Readonly<{
  signInName: string;
  names: Readonly<Record<string, string>>;
  authority: string;
}>;

function Opening({
  link,
  isBusy,
  open,
}: {
  link: LinkView;
  isBusy: boolean;
  open: (administrator?: Administrator) => void;
}) {
  const language = useLanguage();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
  const until = formatInstant(Date.parse(link.expiresAt), localeOf(language), zone);
  if (link.purpose === 'first-run') return <FirstRun isBusy={isBusy} open={open} />;
  const name = (link.names && pickText(link.names, language)?.text) ?? link.signInName;
  return (
    <Panel title={<Trans>For {name}</Trans>} note={link.signInName}>
      <div className="space-y-3 text-sm">
        <p className="prose-line">
          {link.purpose === 'invitation' ? (
            <Trans>
              You are invited to the desk of this node. The link opens once, until {until}; then you
              set up how you sign in.
            </Trans>
          ) : (
            <Trans>
              With this link you set up a new way to sign in. It opens once, until {until}.
            </Trans>
          )}
        </p>
        <Button look="primary" isDisabled={isBusy} onPress={() => open()}>
          <Trans>Open it now</Trans>
        </Button>
      </div>
    </Panel>
  );
}

function FirstRun({
  isBusy,
  open,
}: {
  isBusy: boolean;
  open: (administrator: Administrator) => void;
}) {
  const { t } = useLingui();
  const language = useLanguage();
  const [signInName, setSignInName] = useState('');
  const [name, setName] = useState('');
  const [authority, setAuthority] = useState('');
  const isWhole =
    [signInName, name].every((text) => text.trim() !== '') && isAuthority(authorityOf(authority));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isWhole || isBusy) return;
    open({ signInName, names: { [language]: name }, authority: authorityOf(authority) });
  };
  return (
    <Panel title={<Trans>The first administrator of this node</Trans>}>
      <form className="space-y-3" onSubmit={submit}>
        <p className="prose-line text-sm text-ink-2">
          <Trans>
            Administrators invite officers and say what each may do. They do not read what
            governments tell each other.
          </Trans>
        </p>
        <Field label={t`Your name`} value={name} onChange={setName} autoComplete="name" />
        <Field
          label={t`Sign-in name`}
          hint={t`Letters and digits, with . - _ between them.`}
          value={signInName}
          onChange={setSignInName}
          autoComplete="username"
        />
        <Field
          label={t`Authority`}
          hint={t`As tables see it: small letters a to z, digits and -, such as customs.`}
          value={authority}
          onChange={setAuthority}
          autoComplete="organization"
        />
        <Button look="primary" type="submit" isDisabled={!isWhole || isBusy}>
          <Trans>Go on</Trans>
        </Button>
      </form>
    </Panel>
  );
}

import { Plural, Trans } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLanguage } from '../app/language.tsx';
import { meQuery } from '../app/queries.ts';
import { keptCount } from '../drafts/kept-text.ts';
import { useOfficerId } from '../drafts/use-kept.ts';
import { pickText } from '../strings/languages.ts';
import { Button } from '../ui/button.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Panel } from '../ui/panel.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { PasskeyList, SessionList, TokenList } from './account-lists.tsx';
import { NewPasskey } from './new-passkey.tsx';
import { NewPassword } from './new-password.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { accountQuery, newRecoveryCodes, signInQuery, signOut } from './sign-in-api.ts';
import { NeedsName } from './sign-in-form.tsx';
import { SignInTrouble } from './sign-in-trouble.tsx';

/** Who I am here, how I sign in, and where I am signed in. */
export function AccountPage() {
  const language = useLanguage();
  const queries = useQueryClient();
  const me = useQuery(meQuery).data;
  const account = useQuery(accountQuery);
  const door = useQuery(signInQuery).data;
  const again = () => queries.invalidateQueries();
  const name = (me?.names && pickText(me.names, language)?.text) ?? me?.signInName;
  return (
    <>
      <PageHead
        title={<Trans>Account</Trans>}
        lead={me && `${name ?? ''} · ${me.signInName ?? ''} · ${me.authority ?? ''}`}
        aside={<SignOut />}
      />
      {account.error && !account.data && (
        <Trouble error={account.error} retry={() => void account.refetch()} />
      )}
      {account.isPending && <Skeleton rows={3} />}
      {account.data && (
        <div className="grid items-start gap-4 lg:grid-cols-2">
          <Panel title={<Trans>Passkeys</Trans>}>
            <div className="space-y-4">
              <PasskeyList passkeys={account.data.passkeys} onChanged={again} />
              {door?.passkeys === false ? <NeedsName /> : <NewPasskey onAdded={again} />}
            </div>
          </Panel>
          <Panel
            title={<Trans>Password and one-time codes</Trans>}
            note={account.data.password ? <Trans>set</Trans> : <Trans>not set</Trans>}
          >
            <NewPassword replaces={account.data.password} onSet={again} />
          </Panel>
          <Recovery left={account.data.recoveryCodesLeft} onMade={again} />
          <Panel title={<Trans>Where you are signed in</Trans>}>
            <SessionList sessions={account.data.sessions} onChanged={again} />
          </Panel>
          {account.data.tokens.length > 0 && (
            <Panel title={<Trans>Tokens of machines</Trans>}>
              <TokenList tokens={account.data.tokens} onChanged={again} />
            </Panel>
          )}
        </div>
      )}
    </>
  );
}

function SignOut() {
  const officer = useOfficerId();
  const [kept] = useState(() => keptCount(officer));
  const signing = useMutation({
    mutationFn: signOut,
    // A whole new page: nothing of what was open stays in this browser's memory.
    onSuccess: () => location.replace('/'),
  });
  return (
    <div className="space-y-2">
      <Button isDisabled={signing.isPending} onPress={() => signing.mutate()}>
        <Trans>Sign out</Trans>
      </Button>
      {kept > 0 && (
        <p className="prose-line text-sm text-ink-2">
          <Plural
            value={kept}
            one="# text that you wrote and did not hand in is kept in this browser. Signing out removes it."
            other="# texts that you wrote and did not hand in are kept in this browser. Signing out removes them."
          />
        </p>
      )}
      {signing.error && <SignInTrouble error={signing.error} />}
    </div>
  );
}

function Recovery({ left, onMade }: { left: number; onMade: () => void }) {
  const [codes, setCodes] = useState<readonly string[]>([]);
  const making = useMutation({
    mutationFn: newRecoveryCodes,
    onSuccess: ({ recoveryCodes }) => {
      setCodes(recoveryCodes);
      onMade();
    },
  });
  return (
    <Panel title={<Trans>Recovery codes</Trans>} note={<Trans>{left} left</Trans>}>
      {codes.length > 0 ? (
        <RecoveryCodes codes={codes} onKept={() => setCodes([])} />
      ) : (
        <div className="space-y-3 text-sm">
          <p className="prose-line text-ink-2">
            <Trans>New codes make the old ones void.</Trans>
          </p>
          {making.error && <SignInTrouble error={making.error} />}
          <Button isDisabled={making.isPending} onPress={() => making.mutate()}>
            <Trans>Make new codes</Trans>
          </Button>
        </div>
      )}
    </Panel>
  );
}

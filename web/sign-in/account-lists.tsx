import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { AccountView } from '#api/contract-officers.ts';
import { BrowserName } from '../ui/browser-name.tsx';
import { Button } from '../ui/button.tsx';
import { When } from '../ui/when.tsx';
import { remove } from './sign-in-api.ts';
import { SignInTrouble } from './sign-in-trouble.tsx';

type Kind = Parameters<typeof remove>[0];

/** One line of a list, and what ends it. */
function Line({
  kind,
  id,
  verb,
  onChanged,
  children,
}: {
  kind: Kind;
  id: string;
  verb: string | undefined;
  onChanged: () => void;
  children: ReactNode;
}) {
  const removing = useMutation({ mutationFn: () => remove(kind, id), onSuccess: onChanged });
  return (
    <li className="space-y-2 border-b border-line py-2 first:pt-0 last:border-b-0 last:pb-0">
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0 text-sm">{children}</div>
        {verb !== undefined && (
          <Button isDisabled={removing.isPending} onPress={() => removing.mutate()}>
            {verb}
          </Button>
        )}
      </div>
      {removing.error && <SignInTrouble error={removing.error} />}
    </li>
  );
}

export function PasskeyList({
  passkeys,
  onChanged,
}: {
  passkeys: AccountView['passkeys'];
  onChanged: () => void;
}) {
  const { t } = useLingui();
  if (passkeys.length === 0) return null;
  return (
    <ul>
      {passkeys.map(({ id, name, host, createdAt }) => (
        <Line key={id} kind="passkeys" id={id} verb={t`Remove`} onChanged={onChanged}>
          <p className="font-semibold break-words">{name || host}</p>
          <p className="text-xs text-ink-3">
            {host} · <When at={createdAt} />
          </p>
        </Line>
      ))}
    </ul>
  );
}

export function SessionList({
  sessions,
  onChanged,
}: {
  sessions: AccountView['sessions'];
  onChanged: () => void;
}) {
  const { t } = useLingui();
  return (
    <ul>
      {sessions.map(({ id, current, address, agent, seenAt }) => (
        <Line
          key={id}
          kind="sessions"
          id={id}
          verb={current ? undefined : t`End it`}
          onChanged={onChanged}
        >
          <p className="font-semibold break-words">
            {address} {current && <Trans>(this browser)</Trans>}
          </p>
          <p className="text-xs break-words text-ink-3">
            <When at={seenAt} /> · <BrowserName agent={agent} />
          </p>
        </Line>
      ))}
    </ul>
  );
}

export function TokenList({
  tokens,
  onChanged,
}: {
  tokens: AccountView['tokens'];
  onChanged: () => void;
}) {
  const { t } = useLingui();
  return (
    <ul>
      {tokens.map(({ id, name, permissions, expiresAt }) => (
        <Line key={id} kind="tokens" id={id} verb={t`Revoke`} onChanged={onChanged}>
          <p className="font-semibold break-words">{name}</p>
          <p className="font-mono text-xs break-words text-ink-3">{permissions.join(' ')}</p>
          <p className="text-xs text-ink-3">
            <Trans>until</Trans> <When at={expiresAt} />
          </p>
        </Line>
      ))}
    </ul>
  );
}

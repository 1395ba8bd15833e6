import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { MadeTokenView, TokenView } from '#api/contract-officers.ts';
import { useGroupTitle } from '../app/parties.ts';
import { Button } from '../ui/button.tsx';
import { Question } from '../ui/dialog.tsx';
import { Panel } from '../ui/panel.tsx';
import { ShownOnce } from '../ui/shown-once.tsx';
import { StackingCell, StackingRow, StackingTable } from '../ui/stacking-table.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { When } from '../ui/when.tsx';
import { addToken, type NewToken, revokeToken } from './officers-api.ts';
import { tokenPermissionWords } from './permission-words.ts';
import { TokenForm } from './token-form.tsx';

/** What machines do in the officer's name. */
export function OfficerTokens({
  officer,
  tokens,
  mayWrite,
  isOpen,
  onOpen,
  onChanged,
}: {
  officer: string;
  tokens: readonly TokenView[];
  mayWrite: boolean;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  onChanged: () => void;
}) {
  const [made, setMade] = useState<MadeTokenView | undefined>();
  const [asked, setAsked] = useState<TokenView | undefined>();
  const making = useMutation({
    mutationFn: (token: NewToken) => addToken(officer, token),
    onSuccess: (next) => {
      setMade(next);
      onOpen(false);
      onChanged();
    },
  });
  const revoking = useMutation({
    mutationFn: (token: string) => revokeToken(officer, token),
    onSettled: onChanged,
  });
  const error = making.error ?? revoking.error;
  return (
    <Panel
      title={<Trans>Tokens of machines</Trans>}
      aside={
        mayWrite &&
        !isOpen && (
          <Button onPress={() => onOpen(true)}>
            <Trans>New token</Trans>
          </Button>
        )
      }
    >
      <div className="space-y-4">
        {made && <MadeToken made={made} onDone={() => setMade(undefined)} />}
        {tokens.length === 0 ? (
          <p className="text-sm text-ink-2">
            <Trans>No machine acts in the officer's name.</Trans>
          </p>
        ) : (
          <TokenTable tokens={tokens} onRevoke={mayWrite ? setAsked : undefined} />
        )}
        {error && <Trouble error={error} />}
        {mayWrite && isOpen && (
          <TokenForm
            isBusy={making.isPending}
            onMake={making.mutate}
            onClose={() => onOpen(false)}
          />
        )}
      </div>
      <RevokeQuestion
        token={asked}
        onClose={() => setAsked(undefined)}
        onConfirm={(token) => revoking.mutate(token)}
      />
    </Panel>
  );
}

function RevokeQuestion({
  token,
  onClose,
  onConfirm,
}: {
  token: TokenView | undefined;
  onClose: () => void;
  onConfirm: (token: string) => void;
}) {
  return (
    <Question
      title={<Trans>Revoke the token {token?.name ?? ''}?</Trans>}
      verb={<Trans>Revoke it</Trans>}
      isOpen={token !== undefined}
      onClose={onClose}
      onConfirm={() => {
        if (token) onConfirm(token.id);
        onClose();
      }}
    >
      <p>
        <Trans>The machine that uses it is refused from then on. This cannot be taken back.</Trans>
      </p>
    </Question>
  );
}

function MadeToken({ made, onDone }: { made: MadeTokenView; onDone: () => void }) {
  const { t } = useLingui();
  return (
    <ShownOnce
      label={t`A token that is shown this once`}
      secret={made.secret}
      done={<Trans>I have put it in its place</Trans>}
      onDone={onDone}
    >
      <p>
        <Trans>
          Put it where the machine reads it, as ENTENTE_TOKEN for commands. The node keeps only what
          it needs to recognise it.
        </Trans>
      </p>
      <p>
        <Trans>It counts until</Trans> <When at={made.token.expiresAt} />
      </p>
    </ShownOnce>
  );
}

function TokenTable({
  tokens,
  onRevoke,
}: {
  tokens: readonly TokenView[];
  onRevoke: ((token: TokenView) => void) | undefined;
}) {
  const { t, i18n } = useLingui();
  const groupTitle = useGroupTitle();
  const words: Readonly<Record<string, (typeof tokenPermissionWords)['desk.read']>> =
    tokenPermissionWords;
  const nameOf = (permission: string): string => {
    const word = words[permission];
    return word ? i18n._(word) : permission;
  };
  const columns = [
    ...[t`Token`, t`What it may do`, t`Groups`, t`Until`, t`Last used`],
    ...(onRevoke ? [t`Change`] : []),
  ];
  return (
    <StackingTable label={t`Tokens of machines`} columns={columns}>
      {tokens.map((token) => {
        const { id, name, permissions, groups, expiresAt, usedAt } = token;
        return (
          <StackingRow key={id}>
            <StackingCell className="font-semibold break-words">{name}</StackingCell>
            <StackingCell label={columns[1] ?? ''}>
              {permissions.map(nameOf).join(' · ')}
            </StackingCell>
            <StackingCell label={columns[2] ?? ''}>
              {groups === 'all' ? t`every group` : groups.map(groupTitle).join(', ')}
            </StackingCell>
            <StackingCell label={columns[3] ?? ''}>
              <When at={expiresAt} />
            </StackingCell>
            <StackingCell label={columns[4] ?? ''}>
              {usedAt === undefined ? '–' : <When at={usedAt} />}
            </StackingCell>
            {onRevoke && (
              <StackingCell>
                <Button aria-label={t`Revoke: ${name}`} onPress={() => onRevoke(token)}>
                  <Trans>Revoke</Trans>
                </Button>
              </StackingCell>
            )}
          </StackingRow>
        );
      })}
    </StackingTable>
  );
}

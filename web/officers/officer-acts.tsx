import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { InvitedView, OfficerView } from '#api/contract-officers.ts';
import { Button } from '../ui/button.tsx';
import { Question } from '../ui/dialog.tsx';
import { tell } from '../ui/tell.ts';
import { Trouble } from '../ui/trouble.tsx';
import { newLink, suspend } from './officers-api.ts';

/** What is done to the account as a whole. */
export function OfficerActs({
  officer,
  onChanged,
  onLink,
}: {
  officer: OfficerView;
  onChanged: () => void;
  onLink: (made: InvitedView) => void;
}) {
  const { t } = useLingui();
  const [asks, setAsks] = useState<'suspend' | 'link' | undefined>();
  const { id, signInName, state } = officer;
  const suspending = useMutation({
    mutationFn: (suspended: boolean) => suspend(id, suspended),
    onSuccess: (_, suspended) => {
      onChanged();
      if (!suspended) return;
      const undo = { verb: t`Let in again`, act: () => suspending.mutate(false) };
      tell({ text: t`${signInName} is suspended.`, undo });
    },
  });
  const linking = useMutation({ mutationFn: () => newLink(id), onSuccess: onLink });
  const close = () => setAsks(undefined);
  const error = suspending.error ?? linking.error;
  return (
    <div className="max-w-xl space-y-2">
      <div className="flex flex-wrap justify-end gap-2">
        {state !== 'suspended' && (
          <Button isDisabled={linking.isPending} onPress={() => setAsks('link')}>
            <Trans>New sign-in link</Trans>
          </Button>
        )}
        {state === 'suspended' ? (
          <Button isDisabled={suspending.isPending} onPress={() => suspending.mutate(false)}>
            <Trans>Let in again</Trans>
          </Button>
        ) : (
          <Button isDisabled={suspending.isPending} onPress={() => setAsks('suspend')}>
            <Trans>Suspend</Trans>
          </Button>
        )}
      </div>
      {error && <Trouble error={error} />}
      <Question
        title={<Trans>Suspend {signInName}?</Trans>}
        verb={<Trans>Suspend</Trans>}
        isOpen={asks === 'suspend'}
        onClose={close}
        onConfirm={() => {
          close();
          suspending.mutate(true);
        }}
      >
        <p>
          <Trans>
            Every session ends at this moment, also in the middle of an act; tokens of machines do
            nothing any more. It can be taken back: what was granted and how the officer signs in
            stay as they are.
          </Trans>
        </p>
      </Question>
      <Question
        title={<Trans>Make a new link for {signInName}?</Trans>}
        verb={<Trans>Make the link</Trans>}
        isOpen={asks === 'link'}
        onClose={close}
        onConfirm={() => {
          close();
          linking.mutate();
        }}
      >
        <p>
          <Trans>
            Whoever opens it is that officer, so make sure who asks for it. Links made before are
            void from then on; passkeys and password stay.
          </Trans>
        </p>
      </Question>
    </div>
  );
}

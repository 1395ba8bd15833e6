import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { MeView } from '#api/contract-officers.ts';
import { Button } from '../ui/button.tsx';
import { signInQuery } from './sign-in-api.ts';
import { SignInForm } from './sign-in-form.tsx';

/** Over the page, which stays as it was. Without `onClose` there is no way around it. */
export function SignInAgain({
  ended,
  onSignedIn,
  onClose,
}: {
  ended: boolean;
  onSignedIn: (me: MeView) => void;
  onClose: (() => void) | undefined;
}) {
  const { data } = useQuery(signInQuery);
  return (
    <ModalOverlay
      isOpen
      isKeyboardDismissDisabled={onClose === undefined}
      onOpenChange={(open) => {
        if (!open) onClose?.();
      }}
      className="fixed inset-0 z-50 grid place-items-center overflow-y-auto bg-shade p-4"
    >
      <Modal className="w-full max-w-lg rounded-lg border border-line bg-raised shadow-raised outline-none">
        <Dialog className="space-y-4 px-5 py-5 outline-none">
          <Heading slot="title" className="text-lg font-semibold">
            {ended ? <Trans>Your session has ended</Trans> : <Trans>Is it still you?</Trans>}
          </Heading>
          <p className="prose-line text-sm text-ink-2">
            {ended ? (
              <Trans>
                Sign in to go on where you were. What you have written on this page is still here;
                nothing of it was sent. A session ends after a while, or when you or an
                administrator end it; if you cannot sign in any more, ask your administrator.
              </Trans>
            ) : (
              <Trans>This act wants a fresh proof. Sign in once more, then do it again.</Trans>
            )}
          </p>
          {data && <SignInForm view={data} onSignedIn={onSignedIn} />}
          {onClose && (
            <Button look="quiet" onPress={onClose}>
              <Trans>Not now</Trans>
            </Button>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';

/** A window over the page for one thing that comes first. Escape closes it. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  className,
}: {
  title: ReactNode;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  className?: string;
}) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className="fixed inset-0 z-40 flex items-start justify-center overflow-y-auto bg-shade px-3 py-[8vh]"
    >
      <Modal
        className={classNames(
          'arrives w-full rounded-lg border border-line bg-raised shadow-raised outline-none',
          className ?? 'max-w-lg',
        )}
      >
        <AriaDialog className="outline-none">
          <Heading slot="title" className="px-5 pt-4 text-lg font-semibold">
            {title}
          </Heading>
          <div className="px-5 pt-2 pb-5">{children}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Asks before something that cannot be taken back. The question says what happens; the button repeats the verb. */
export function Question({
  title,
  verb,
  isOpen,
  onConfirm,
  onClose,
  children,
}: {
  title: ReactNode;
  verb: ReactNode;
  isOpen: boolean;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose}>
      <div className="prose-line space-y-2 text-ink-2">{children}</div>
      <div className="mt-5 flex justify-end gap-2">
        <Button onPress={onClose} autoFocus>
          <Trans>Cancel</Trans>
        </Button>
        <Button look="primary" onPress={onConfirm}>
          {verb}
        </Button>
      </div>
    </Dialog>
  );
}

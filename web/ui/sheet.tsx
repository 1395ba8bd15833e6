import { useLingui } from '@lingui/react/macro';
import X from 'lucide-react/icons/x';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';

/** A sheet over the page, at the end of the line; the whole width on a small screen. Escape closes it. */
export function Sheet({
  title,
  isOpen,
  onClose,
  children,
}: {
  title: ReactNode;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
}) {
  const { t } = useLingui();
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className="fixed inset-0 z-40 flex justify-end bg-shade"
    >
      <Modal className="h-full w-full max-w-2xl border-l border-line bg-raised shadow-raised outline-none">
        <Dialog className="flex h-full flex-col outline-none">
          <header className="flex items-center justify-between gap-4 border-b border-line px-5 py-3">
            <Heading slot="title" className="text-lg font-semibold">
              {title}
            </Heading>
            <Button
              aria-label={t`Close`}
              onPress={onClose}
              className="grid size-8 cursor-pointer place-items-center rounded-md text-ink-2 data-hovered:bg-sunken"
            >
              <X aria-hidden="true" className="size-5" />
            </Button>
          </header>
          <div className="flex-1 overflow-y-auto px-5 py-4">{children}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

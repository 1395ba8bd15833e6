import { Trans } from '@lingui/react/macro';
import FileUp from 'lucide-react/icons/file-up';
import type { ReactNode } from 'react';
import type { FileDropItem } from 'react-aria';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Text } from 'react-aria-components/Text';
import { Button } from './button.tsx';

/** Takes files by drag and drop, by paste, and by a button for everybody else. */
export function FileDrop({
  label,
  hint,
  accepts,
  isBusy = false,
  onFiles,
}: {
  label: ReactNode;
  hint?: ReactNode;
  /** Endings of file names, for the system's own dialog. */
  accepts?: readonly string[];
  isBusy?: boolean;
  onFiles: (files: readonly File[]) => void;
}) {
  return (
    <DropZone
      isDisabled={isBusy}
      onDrop={async ({ items }) => {
        const dropped = items.filter((item): item is FileDropItem => item.kind === 'file');
        const files = await Promise.all(dropped.map((item) => item.getFile()));
        if (files.length > 0) onFiles(files);
      }}
      className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-dashed border-line-strong bg-ground px-inset py-4 data-drop-target:border-solid data-drop-target:border-accent data-drop-target:bg-accent-tint data-focus-visible:outline-2 data-focus-visible:outline-accent"
    >
      <FileUp aria-hidden="true" className="size-6 shrink-0 text-ink-3" />
      <div className="min-w-0 flex-1 basis-48">
        <Text slot="label" className="block font-semibold">
          {label}
        </Text>
        {hint !== undefined && <p className="text-sm text-ink-3">{hint}</p>}
      </div>
      <FileTrigger
        {...(accepts === undefined ? {} : { acceptedFileTypes: accepts })}
        allowsMultiple
        onSelect={(files) => {
          if (files && files.length > 0) onFiles([...files]);
        }}
      >
        <Button isDisabled={isBusy}>
          <Trans>Choose files</Trans>
        </Button>
      </FileTrigger>
    </DropZone>
  );
}

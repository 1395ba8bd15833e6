import { Trans } from '@lingui/react/macro';
import Check from 'lucide-react/icons/check';
import Copy from 'lucide-react/icons/copy';
import { type ReactNode, useState } from 'react';
import { Button } from './button.tsx';

const copiedMs = 2_000;

/** A secret that is told this once: the whole of it to read, a button for the clipboard, and what to do with it. */
export function ShownOnce({
  label,
  secret,
  done,
  onDone,
  children,
}: {
  label: string;
  secret: string;
  /** Of the button that puts it away for good. */
  done: ReactNode;
  onDone: () => void;
  /** For whom it is, and until when. */
  children: ReactNode;
}) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    setCopied(true);
    setTimeout(() => setCopied(false), copiedMs);
  };
  return (
    <section
      aria-label={label}
      className="space-y-3 rounded-lg border border-l-4 border-accent-line bg-accent-tint px-inset py-row text-sm"
    >
      <h2 className="font-semibold">{label}</h2>
      <div className="prose-line space-y-1">{children}</div>
      <code className="block rounded-md border border-line-strong bg-surface px-3 py-2 font-mono break-all select-all">
        {secret}
      </code>
      <div className="flex flex-wrap gap-2">
        <Button onPress={copy}>
          {copied ? (
            <Check aria-hidden="true" className="size-4" />
          ) : (
            <Copy aria-hidden="true" className="size-4" />
          )}
          {copied ? <Trans>Copied</Trans> : <Trans>Copy</Trans>}
        </Button>
        <Button look="primary" onPress={onDone}>
          {done}
        </Button>
      </div>
    </section>
  );
}

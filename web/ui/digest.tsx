import { useLingui } from '@lingui/react/macro';
import Check from 'lucide-react/icons/check';
import Copy from 'lucide-react/icons/copy';
import { useState } from 'react';
import { groupedDigest, shortDigest } from './format.ts';
import { IconButton } from './icon-button.tsx';

const copiedMs = 2_000;

/** A digest: its ends for the eye, the whole of it for the clipboard, or in full where it is to be compared. */
export function Digest({ hex, whole = false }: { hex: string; whole?: boolean }) {
  const { t } = useLingui();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(hex);
    setCopied(true);
    setTimeout(() => setCopied(false), copiedMs);
  };
  return (
    <span className="inline-flex max-w-full items-center gap-1">
      <code className="min-w-0 font-mono text-xs break-words" title={hex}>
        {whole ? groupedDigest(hex) : shortDigest(hex)}
      </code>
      <IconButton
        label={copied ? t`Copied` : t`Copy the digest`}
        onPress={copy}
        className="not-printed size-6 text-ink-3"
      >
        {copied ? (
          <Check aria-hidden="true" className="size-3.5" />
        ) : (
          <Copy aria-hidden="true" className="size-3.5" />
        )}
      </IconButton>
    </span>
  );
}

import { Trans } from '@lingui/react/macro';
import { Button } from '../ui/button.tsx';

/** Shown once: the node keeps only what it needs to recognise them. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  return (
    <div className="space-y-4 text-sm">
      <p className="prose-line">
        <Trans>
          With one of these codes you come in when your passkey or your authenticator is lost. Each
          counts once. Write them down or print them, and keep them where you keep your passport:
          they are not shown again.
        </Trans>
      </p>
      <ol className="grid grid-cols-1 gap-x-6 gap-y-1.5 rounded-lg border border-line bg-surface px-4 py-3 font-mono text-base sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <Button look="primary" onPress={onKept}>
        <Trans>I have kept them</Trans>
      </Button>
    </div>
  );
}

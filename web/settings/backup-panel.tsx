import { Trans } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { postBackup } from '../app/api.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import { Trouble } from '../ui/trouble.tsx';

/** A copy of the database on the node's own disk. Keys and guard files are not in it. */
export function BackupPanel() {
  const backup = useMutation({ mutationFn: postBackup });
  return (
    <Panel title={<Trans>Backup</Trans>}>
      <div className="space-y-3 text-sm">
        <p className="prose-line text-ink-2">
          <Trans>
            Writes a copy of what this node holds to a folder of its own machine, while it goes on
            working. Carry the copy away from there; the guide for operators says what else to keep.
          </Trans>
        </p>
        <Button isDisabled={backup.isPending} onPress={() => backup.mutate()}>
          {backup.isPending ? <Trans>Writing…</Trans> : <Trans>Back up now</Trans>}
        </Button>
        {backup.data && (
          <Banner look="done" role="status">
            <p className="break-all">
              <Trans>
                Written: <code className="font-mono text-xs">{backup.data.folder}</code>
              </Trans>
            </p>
          </Banner>
        )}
        {backup.error && <Trouble error={backup.error} retry={() => backup.mutate()} />}
      </div>
    </Panel>
  );
}

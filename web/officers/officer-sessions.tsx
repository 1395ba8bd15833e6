import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import type { SessionView } from '#api/contract-officers.ts';
import { BrowserName } from '../ui/browser-name.tsx';
import { Button } from '../ui/button.tsx';
import { EntryList } from '../ui/entry-list.tsx';
import { Panel } from '../ui/panel.tsx';
import { tell } from '../ui/tell.ts';
import { Trouble } from '../ui/trouble.tsx';
import { When } from '../ui/when.tsx';
import { endSession } from './officers-api.ts';

/** Where the officer is signed in now. One that is ended is over at once; the page there says so and keeps what was written. */
export function OfficerSessions({
  officer,
  sessions,
  mayWrite,
  onChanged,
}: {
  officer: string;
  sessions: readonly SessionView[];
  mayWrite: boolean;
  onChanged: () => void;
}) {
  const { t } = useLingui();
  const ending = useMutation({
    mutationFn: (session: string) => endSession(officer, session),
    onSuccess: () => tell({ text: t`The session has ended.` }),
    onSettled: onChanged,
  });
  return (
    <Panel title={<Trans>Where the officer is signed in</Trans>}>
      <div className="space-y-3">
        {ending.error && <Trouble error={ending.error} />}
        {sessions.length === 0 ? (
          <p className="text-sm text-ink-2">
            <Trans>Nowhere now.</Trans>
          </p>
        ) : (
          <EntryList
            label={t`Sessions`}
            entries={sessions.map(({ id, address, agent, seenAt, current }) => ({
              id,
              title: (
                <>
                  {address} {current && <Trans>(this browser)</Trans>}
                </>
              ),
              facts: (
                <span className="break-words">
                  <When at={seenAt} /> · <BrowserName agent={agent} />
                </span>
              ),
              actions: mayWrite && !current && (
                <Button isDisabled={ending.isPending} onPress={() => ending.mutate(id)}>
                  <Trans>End it</Trans>
                </Button>
              ),
            }))}
          />
        )}
      </div>
    </Panel>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { getCarried, postCarried } from '../app/api.ts';
import { nodeQuery } from '../app/queries.ts';
import { useMay } from '../app/use-may.ts';
import { Button } from '../ui/button.tsx';
import { FileDrop } from '../ui/file-drop.tsx';
import { Panel } from '../ui/panel.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { CarriedResult, type TakenFile } from './carried-result.tsx';
import { saveFile } from './save-file.ts';

/** Where no line is: files that a messenger carries, taken in here and made here. */
export function CarriedPanel() {
  return (
    <Panel
      title={<Trans>Carried files</Trans>}
      note={<Trans>The same bundles as over the line, sealed to one party</Trans>}
      className="not-printed"
    >
      <div className="grid items-start gap-x-8 gap-y-4 lg:grid-cols-2">
        <TakeIn />
        <MakeFiles />
      </div>
    </Panel>
  );
}

function TakeIn() {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [taken, setTaken] = useState<readonly TakenFile[]>([]);
  const taking = useMutation({
    mutationFn: async (files: readonly File[]) => {
      for (const file of files) {
        const outcome = await postCarried(file).catch((error: unknown) => error);
        setTaken((before) => [takenOf(file.name, outcome), ...before]);
      }
      await queries.invalidateQueries();
    },
  });
  return (
    <div className="space-y-3">
      <FileDrop
        label={t`Drop carried files here`}
        hint={t`Taking one in twice, or in another order, does no harm.`}
        accepts={['.entente']}
        isBusy={taking.isPending}
        onFiles={(files) => taking.mutate(files)}
      />
      <div aria-live="polite" className="space-y-2">
        {taking.isPending && (
          <p className="text-sm text-ink-3">
            <Trans>Taking in…</Trans>
          </p>
        )}
        {taken.map((file) => (
          <CarriedResult key={file.id} file={file} />
        ))}
      </div>
    </div>
  );
}

let takenCount = 0;

function takenOf(name: string, outcome: unknown): TakenFile {
  takenCount += 1;
  const id = String(takenCount);
  if (outcome instanceof Error) return { id, name, error: outcome };
  return { id, name, report: outcome as NonNullable<TakenFile['report']> };
}

/** One file for one party. Where not everything finds room, the next is made from where this one ended. */
function MakeFiles() {
  const may = useMay();
  const { data } = useQuery(nodeQuery);
  const within = data?.groups.filter(({ group }) => may('exchange.write', { group }));
  const others = [
    ...new Set(
      within?.flatMap(({ members }) =>
        members.filter(({ self }) => !self).map(({ party }) => party),
      ),
    ),
  ];
  const making = useMutation({
    mutationFn: async (to: string) => {
      let after: string | undefined;
      do {
        const part = await getCarried(to, after);
        saveFile(part.name, part.bytes);
        after = part.next;
      } while (after !== undefined);
    },
  });
  return (
    <div className="space-y-2 text-sm">
      <p className="prose-line text-ink-2">
        <Trans>
          A file holds every log that its reader may have, and can be opened by that party alone.
        </Trans>
      </p>
      <div className="flex flex-wrap gap-2">
        {others.map((party) => (
          <Button
            key={party}
            className="text-left max-sm:whitespace-normal"
            isDisabled={making.isPending}
            onPress={() => making.mutate(party)}
          >
            <span>
              <Trans>
                Make a file for <PartyName party={party} />
              </Trans>
            </span>
          </Button>
        ))}
      </div>
      {making.error && <Trouble error={making.error} />}
    </div>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { LogView } from '#api/contract.ts';
import { postPull } from '../app/api.ts';
import { useMay } from '../app/use-may.ts';
import { Button } from '../ui/button.tsx';
import { TroubleText } from '../ui/trouble.tsx';
import { WhenShort } from '../ui/when.tsx';

/** How the last pull of this log went, and a pull by hand. */
export function LineState({ log }: { log: LogView }) {
  const { t } = useLingui();
  const may = useMay();
  if (!log.line) {
    return (
      <p className="text-xs text-ink-3">
        <Trans>written here</Trans>
      </p>
    );
  }
  const { state, lastTriedAt, lastOkAt, code, address } = log.line;
  const words: Readonly<Record<typeof state, string>> = {
    never: t`never tried`,
    ok: t`in contact`,
    unreachable: t`out of reach`,
    refused: t`turned away`,
    paused: t`paused`,
  };
  return (
    <div className="space-y-0.5">
      <p>{words[state]}</p>
      {lastOkAt !== undefined && (
        <p className="text-xs text-ink-3">
          <Trans>
            last in contact <WhenShort at={lastOkAt} />
          </Trans>
        </p>
      )}
      {state !== 'ok' && lastTriedAt !== undefined && (
        <p className="text-xs text-ink-3">
          <Trans>
            last tried <WhenShort at={lastTriedAt} />
          </Trans>
        </p>
      )}
      {code !== undefined && code !== state && (
        <p className="font-mono text-xs text-ink-3">{code}</p>
      )}
      {address !== undefined && <p className="text-xs break-all text-ink-3">{address}</p>}
      {may('exchange.write') && <PullButton party={log.party} />}
    </div>
  );
}

function PullButton({ party }: { party: string }) {
  const queries = useQueryClient();
  const pull = useMutation({
    mutationFn: () => postPull(party),
    onSettled: () => queries.invalidateQueries(),
  });
  return (
    <>
      <Button
        look="quiet"
        className="not-printed -ml-3"
        isDisabled={pull.isPending}
        onPress={() => pull.mutate()}
      >
        {pull.isPending ? <Trans>Looking…</Trans> : <Trans>Look now</Trans>}
      </Button>
      {pull.error && (
        <div role="alert" className="text-xs">
          <TroubleText error={pull.error} />
        </div>
      )}
    </>
  );
}

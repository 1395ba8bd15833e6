import { Trans } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SoundingLine } from '#api/contract-soundings.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { pullSoundings } from './soundings-api.ts';

/** The node asks by itself about once a minute; whoever waits for an answer need not. */
export function AskNow({ groups }: { groups: readonly string[] }) {
  const queries = useQueryClient();
  const asking = useMutation({
    mutationFn: () => pullSoundings(groups),
    onSettled: () => queries.invalidateQueries({ queryKey: ['soundings'] }),
  });
  const failed = asking.data?.filter(({ state }) => state !== 'ok') ?? [];
  return (
    <>
      <Button isDisabled={asking.isPending} onPress={() => asking.mutate()}>
        <Trans>Ask now</Trans>
      </Button>
      {asking.error && <Trouble error={asking.error} />}
      {failed.length > 0 && (
        <Banner role="status" look="note" className="w-full">
          {failed.map((line) => (
            <p key={`${line.group}/${line.party}`}>
              <PartyName party={line.party} />: <LineState state={line.state} />
            </p>
          ))}
        </Banner>
      )}
    </>
  );
}

function LineState({ state }: Pick<SoundingLine, 'state'>) {
  if (state === 'unreachable') return <Trans>could not be reached</Trans>;
  if (state === 'sealed') {
    return (
      <Trans>what it gave does not open: keys have changed, and one side does not know yet</Trans>
    );
  }
  return <Trans>gives no soundings</Trans>;
}

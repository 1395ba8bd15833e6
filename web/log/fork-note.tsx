import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { LogView } from '#api/contract.ts';
import type { ForkView } from '#api/contract-forks.ts';
import type { GroupId } from '#kernel/id.ts';
import { forkFileName } from '#ledger/fork.ts';
import { getEvidence } from '../app/api.ts';
import { forksQuery } from '../app/queries.ts';
import { useMay } from '../app/use-may.ts';
import { Button } from '../ui/button.tsx';
import { NamedText } from '../ui/named-text.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { Tag, type TagLook } from '../ui/tag.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { saveFile } from './save-file.ts';

/** That a log has forked, where its settlement stands, what to do next, and the evidence as a file for whoever wants to judge for himself. */
export function ForkNote({ group, log }: { group: GroupId; log: LogView }) {
  const { data } = useQuery(forksQuery);
  const fork = data?.forks.find((one) => one.group === group && one.party === log.party);
  return (
    <>
      {log.forkedAt !== undefined && (
        <p className="text-xs text-ink-2">
          <Trans>
            Two checkpoints of this log are inconsistent after statement {log.forkedAt}. It counts
            up to there, until its recovery key names the branch.
          </Trans>
        </p>
      )}
      {fork && <Settlement fork={fork} />}
    </>
  );
}

function Settlement({ fork }: { fork: ForkView }) {
  const may = useMay();
  const { missing, next, standing } = fork;
  const saving = useMutation({
    mutationFn: async ({ group, party, evidence }: ForkView) => {
      for (const n of evidence.keys()) {
        const mark = n === 0 ? '.fork.json' : `-${n + 1}.fork.json`;
        const name = forkFileName({ group, party }).replace('.fork.json', mark);
        saveFile(name, await getEvidence(group, party, n));
      }
    },
  });
  return (
    <div className="mt-2 max-w-prose space-y-2 text-xs whitespace-normal text-ink-2">
      <StandingTag standing={standing} />
      <p>
        <NamedText text={next} />
      </p>
      {standing === 'members-missing' && (
        <p>
          <Trans>Not heard from yet:</Trans>{' '}
          {missing.map((party) => (
            <span key={party} className="mr-2">
              <PartyName party={party} />
            </span>
          ))}
        </p>
      )}
      {may('log.verify', { group: fork.group }) && (
        <Button
          className="not-printed"
          isDisabled={saving.isPending}
          onPress={() => saving.mutate(fork)}
        >
          <Trans>Save the evidence</Trans>
        </Button>
      )}
      {saving.error && <Trouble error={saving.error} />}
    </div>
  );
}

/** The words of each standing (docs/spec/log.md, "Settling a fork"). */
function StandingTag({ standing }: Pick<ForkView, 'standing'>) {
  const { t } = useLingui();
  const words: Readonly<Record<ForkView['standing'], readonly [TagLook, string]>> = {
    sound: ['past', t`No fork`],
    forked: ['open', t`Forked, no branch named`],
    'two-certificates': ['said', t`Forked, two branches named`],
    'members-missing': ['open', t`Branch named, members missing`],
    'branch-missing': ['open', t`Branch named, not held here`],
    'receipted-elsewhere': ['said', t`Forked, another branch was receipted`],
    'key-act-missing': ['open', t`Branch held, new key missing`],
    'forked-again': ['said', t`Forked again`],
    settled: ['past', t`Fork settled`],
  };
  const [look, text] = words[standing];
  return <Tag look={look}>{text}</Tag>;
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { SoundingRow } from '#api/contract-soundings.ts';
import { useGroupTitle } from '../app/parties.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { EntryList } from '../ui/entry-list.tsx';
import { NamedText } from '../ui/named-text.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Panel } from '../ui/panel.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { TimeLeft, When } from '../ui/when.tsx';
import { AskNow } from './ask-now.tsx';
import { soundingsQuery, threadPath } from './soundings-api.ts';
import { useSoundingPairs } from './use-sounding-pairs.ts';
import { WritePaper } from './write-paper.tsx';

/** What this party and others have laid before each other, and nobody has said. */
export function SoundingsPage() {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(soundingsQuery);
  const [isWriting, setWriting] = useState(false);
  const navigate = useNavigate();
  const pairs = useSoundingPairs();
  const write = pairs.length > 0 && !isWriting && (
    <Button look="primary" onPress={() => setWriting(true)}>
      <Trans>Write a non-paper</Trans>
    </Button>
  );
  return (
    <>
      <PageHead
        title={t`Soundings`}
        lead={
          <Trans>
            Non-papers between two parties. They are in no log, no search, no trail and no backup;
            either side could have written them, so they prove nothing. They end by themselves.
          </Trans>
        }
        aside={
          <div className="flex flex-wrap gap-2">
            <AskNow groups={[...new Set(pairs.map(({ group }) => group))]} />
            {write}
          </div>
        }
      />
      {isWriting && (
        <WritePaper
          pairs={pairs}
          onClose={() => setWriting(false)}
          onLaid={(pair, { thread }) =>
            void navigate({
              to: '/soundings/$group/$party/$thread',
              params: { ...pair, thread },
            })
          }
        />
      )}
      {error && <Trouble error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={3} />}
      {data && data.items.length === 0 && !isWriting && (
        <Empty title={<Trans>Nothing is being sounded out</Trans>}>
          <Trans>
            Lay a non-paper before another party, clause by clause, before anything is tabled.
          </Trans>
        </Empty>
      )}
      {data && data.items.length > 0 && <Standing rows={data.items} />}
    </>
  );
}

function Standing({ rows }: { rows: readonly SoundingRow[] }) {
  const { t } = useLingui();
  const groupTitle = useGroupTitle();
  return (
    <Panel title={<Trans>What stands</Trans>}>
      <EntryList
        label={t`Soundings`}
        entries={rows.map((row) => ({
          id: `${row.group}/${row.party}/${row.thread}`,
          title: (
            <TextLink href={threadPath(row)}>
              {row.title ? <NamedText text={row.title} /> : <Trans>Comments alone</Trans>}
            </TextLink>
          ),
          facts: (
            <span className="flex flex-wrap gap-x-3">
              <PartyName party={row.party} />
              <span>{groupTitle(row.group)}</span>
              <When at={row.updated} />
              <TimeLeft until={row.expires} />
            </span>
          ),
        }))}
      />
    </Panel>
  );
}

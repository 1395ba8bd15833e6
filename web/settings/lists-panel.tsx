import { Plural, Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ListView } from '#api/contract.ts';
import { listsQuery } from '../app/queries.ts';
import { Digest } from '../ui/digest.tsx';
import { Panel } from '../ui/panel.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { WhenShort } from '../ui/when.tsx';

/** Which lists this node screens against, in which edition. What it finds stays here. */
export function ListsPanel() {
  const { data, error, refetch } = useQuery(listsQuery);
  return (
    <Panel
      title={<Trans>Screening lists</Trans>}
      note={<Trans>This party's own choice. Findings stay at this node</Trans>}
    >
      {error && !data && <Trouble error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={2} />}
      {data?.lists.length === 0 && (
        <p className="prose-line text-sm text-ink-2">
          <Trans>
            No list is loaded, so names are compared with nothing. An administrator loads one with{' '}
            <code className="font-mono text-xs">entente lists add</code>.
          </Trans>
        </p>
      )}
      <ul className="divide-y divide-line">
        {data?.lists.map((list) => (
          <ListEntry key={list.id} list={list} />
        ))}
      </ul>
    </Panel>
  );
}

function ListEntry({ list }: { list: ListView }) {
  return (
    <li className="py-row text-sm first:pt-0 last:pb-0">
      <p className="flex flex-wrap justify-between gap-x-4">
        <span className="font-semibold">{list.id}</span>
        <span className="text-ink-3">
          <Plural value={list.entries} one="# entry" other="# entries" />
        </span>
      </p>
      <p className="text-xs text-ink-3">
        <Trans>
          Edition {list.version}, loaded <WhenShort at={list.addedAt} />
        </Trans>
      </p>
      <Digest hex={list.digest} />
    </li>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import {
  type InfiniteData,
  type UseInfiniteQueryResult,
  useInfiniteQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { ReleaseView } from '#api/contract-releases.ts';
import { roleWords } from '../drafts/draft-words.ts';
import { Choice } from '../ui/choice.tsx';
import { Empty } from '../ui/empty.tsx';
import { Panel } from '../ui/panel.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { LeftOutList } from './left-out.tsx';
import { type Asked, releaseQuery, type Selection } from './release-api.ts';
import { ReleaseNow } from './release-now.tsx';
import { ReleaseSummary } from './release-summary.tsx';
import { ReleaseTexts } from './release-texts.tsx';
import { type Choosing, everything, selectionOf, ticked } from './selection.ts';
import { WayFields } from './way-fields.tsx';

const roles = ['desk-officer', 'releasing-officer', 'liaison'] as const;

/** Which of the held drafts, what that comes to, their texts, and the release. */
export function ReleaseChoice({
  group,
  proof,
  usualRole,
}: Readonly<{ group: string; proof: Asked['proof']; usualRole: string }>) {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  const [role, setRole] = useState(usualRole);
  const [choosing, setChoosing] = useState<Choosing>(everything);
  const asked: Asked = { role, proof };
  const selection = selectionOf(choosing);
  const all = useInfiniteQuery(releaseQuery(group, asked, {}));
  const chosen = useInfiniteQuery({
    ...releaseQuery(group, asked, selection ?? {}),
    enabled: selection !== undefined,
  });
  const again = () => void queries.invalidateQueries({ queryKey: ['release', group] });
  const whole = all.data?.pages[0];
  if (all.error && !whole) return <Trouble error={all.error} retry={again} />;
  if (!whole) return <Skeleton rows={6} />;
  const listed = choosing.way === 'drafts' ? all : chosen;
  return (
    <>
      <Panel title={<Trans>Which drafts</Trans>}>
        <div className="space-y-4">
          <Choice
            shown
            label={t`Your role in it`}
            className="max-w-xs"
            options={roles.map((id) => ({ id, name: roleWords[id] ? i18n._(roleWords[id]) : id }))}
            value={role}
            onChange={setRole}
          />
          {whole.drafts === 0 ? (
            <NothingToRelease>
              <LeftOutList leftOut={whole.leftOut} />
            </NothingToRelease>
          ) : (
            <WayFields kinds={whole.kinds} choosing={choosing} onChange={setChoosing} />
          )}
        </div>
      </Panel>
      {whole.drafts > 0 && (
        <>
          <WhatWouldBeSaid {...{ asked, selection, chosen }} onAgain={again} />
          {(selection !== undefined || choosing.way === 'drafts') && (
            <ReleaseTexts
              items={listed.data?.pages.flatMap(({ items }) => items) ?? []}
              of={listed.data?.pages[0]?.drafts ?? 0}
              onMore={listed.hasNextPage ? () => void listed.fetchNextPage() : undefined}
              {...(choosing.way === 'drafts' && {
                chosen: choosing.drafts,
                onChoose: (draft, is) =>
                  setChoosing({ ...choosing, drafts: ticked(choosing.drafts, draft, is) }),
              })}
            />
          )}
        </>
      )}
    </>
  );
}

function WhatWouldBeSaid({
  asked,
  selection,
  chosen,
  onAgain,
}: Readonly<{
  asked: Asked;
  selection: Selection | undefined;
  chosen: Pick<
    UseInfiniteQueryResult<InfiniteData<ReleaseView>>,
    'data' | 'error' | 'isPlaceholderData' | 'isFetching'
  >;
  onAgain: () => void;
}>) {
  const { data, error, isPlaceholderData, isFetching } = chosen;
  const view = selection && data?.pages[0];
  return (
    <Panel title={<Trans>What would be said</Trans>}>
      {selection === undefined && (
        <p className="text-sm text-ink-2">
          <Trans>Nothing is chosen yet.</Trans>
        </p>
      )}
      {selection && error && <Trouble error={error} retry={onAgain} />}
      {selection && !view && !error && <Skeleton rows={3} />}
      {view && (
        <div className="space-y-4">
          <ReleaseSummary pages={data?.pages ?? []} onAgain={onAgain} />
          <ReleaseNow
            key={view.digest}
            view={view}
            asked={asked}
            selection={selection}
            isDisabled={isPlaceholderData || isFetching}
            onAgain={onAgain}
          />
        </div>
      )}
    </Panel>
  );
}

function NothingToRelease({ children }: { children: ReactNode }) {
  return (
    <Empty title={<Trans>Nothing to release</Trans>}>
      <Trans>No held draft may be said by you in this role now.</Trans>
      <div className="mt-3 text-left text-sm">{children}</div>
    </Empty>
  );
}

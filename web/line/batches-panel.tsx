import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { BatchProgress } from '#api/contract-releases.ts';
import { useLanguage } from '../app/language.tsx';
import { meQuery } from '../app/queries.ts';
import { useMay } from '../app/use-may.ts';
import { useOfficerNames } from '../audit/officer-names.ts';
import { OfficerName } from '../drafts/officer-name.tsx';
import { localeOf } from '../strings/languages.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Question } from '../ui/dialog.tsx';
import { Digest } from '../ui/digest.tsx';
import { formatDuration, formatNumber } from '../ui/format.ts';
import { Facts, Panel } from '../ui/panel.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { Progress } from '../ui/progress.tsx';
import { Tag } from '../ui/tag.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { When } from '../ui/when.tsx';
import { batchesQuery, cancelBatch, isUnderWay } from './release-api.ts';

const pastShown = 3;

/** Releases under way, which the node goes on with whether or not anybody looks, and those that ended. */
export function BatchesPanel({ group }: { group: string }) {
  const { data, error, refetch } = useQuery(batchesQuery(group));
  const items = data?.items ?? [];
  const running = items.filter(isUnderWay);
  const past = items.filter((one) => !isUnderWay(one));
  const earlier = past.length - pastShown;
  useLookAgainAfter(group, data && past.length);
  if (error && !data) return <Trouble error={error} retry={() => void refetch()} />;
  if (items.length === 0) return null;
  return (
    <Panel title={<Trans>Releases at this table</Trans>}>
      <ul className="divide-y divide-line">
        {[...running, ...past.slice(0, pastShown)].map((one) => (
          <li key={one.batch} className="py-row first:pt-0 last:pb-0">
            <OneBatch one={one} />
          </li>
        ))}
      </ul>
      {earlier > 0 && (
        <details className="mt-3 text-sm">
          <summary className="cursor-pointer">
            <Trans>Earlier ones: {earlier}</Trans>
          </summary>
          <ul className="mt-2 divide-y divide-line">
            {past.slice(pastShown).map((one) => (
              <li key={one.batch} className="py-row">
                <OneBatch one={one} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Panel>
  );
}

/** When a release has ended, what else stands on the page is of before. */
function useLookAgainAfter(group: string, ended: number | undefined): void {
  const queries = useQueryClient();
  const before = useRef<number | undefined>(undefined);
  useEffect(() => {
    if (before.current !== undefined && ended !== before.current) {
      void queries.invalidateQueries({ queryKey: ['release', group] });
    }
    before.current = ended;
  }, [queries, group, ended]);
}

function OneBatch({ one }: { one: BatchProgress }) {
  const { t } = useLingui();
  const locale = localeOf(useLanguage());
  const { data: me } = useQuery(meQuery);
  const names = useOfficerNames();
  const { status, drafts, done, officer, chosenAt, digest } = one;
  const name = names.get(officer);
  const released = formatNumber(one.released, locale);
  const left = formatNumber(one.left, locale);
  const actor = { officer, self: officer === me?.id, ...(name && { name }) };
  return (
    <div className="space-y-2.5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <span role="status">
          <StatusTag status={status} />
        </span>
        <OfficerName actor={actor} />
        <span className="text-ink-3">
          <When at={chosenAt} />
        </span>
      </p>
      {isUnderWay(one) && (
        <Progress label={<Trans>Drafts decided about</Trans>} done={done} of={drafts} />
      )}
      <p className="text-sm">
        <Trans>
          Said at the table: {released}. Left as they were: {left}.
        </Trans>{' '}
        {isUnderWay(one) && <Remaining one={one} />}
      </p>
      <Facts
        rows={[
          [t`Digest of the whole`, <Digest key="digest" hex={digest} />],
          [t`Received by the others`, one.to !== undefined && <Receipts key="got" one={one} />],
        ]}
      />
      {isUnderWay(one) && <Cancel one={one} />}
    </div>
  );
}

const statusWords: Readonly<Record<BatchProgress['status'], MessageDescriptor>> = {
  releasing: msg`Under way`,
  interrupted: msg`Interrupted`,
  finished: msg`Finished`,
  cancelled: msg`Cancelled`,
  disputed: msg`Disputed`,
  'without-effect': msg`Without effect`,
};

function StatusTag({ status }: Pick<BatchProgress, 'status'>) {
  const { i18n } = useLingui();
  return (
    <Tag look={status === 'releasing' || status === 'finished' ? 'said' : 'past'}>
      {i18n._(statusWords[status])}
    </Tag>
  );
}

function Remaining({ one: { status, remainingSeconds } }: { one: BatchProgress }) {
  const locale = localeOf(useLanguage());
  if (status === 'interrupted') return <Trans>The node goes on with it by itself.</Trans>;
  if (remainingSeconds === undefined) return null;
  const duration = formatDuration(Math.max(remainingSeconds * 1_000, minuteMs), locale);
  return <Trans>At most {duration} left at this pace.</Trans>;
}

const minuteMs = 60_000;

/** How far each other member has receipted the places that this release took at the table. */
function Receipts({ one }: { one: BatchProgress }) {
  const { receipted, to = 0 } = one;
  const locale = localeOf(useLanguage());
  const end = formatNumber(to, locale);
  return (
    <ul>
      {receipted.map(({ party, size }) => {
        const held = formatNumber(size, locale);
        return (
          <li key={party}>
            <PartyName party={party} />
            {' · '}
            {size >= to ? (
              isUnderWay(one) ? (
                <Trans>all that was said so far</Trans>
              ) : (
                <Trans>all of it</Trans>
              )
            ) : (
              <Trans>
                up to place {held} of our log; it ends at {end}
              </Trans>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Whoever chose it may end it, and whoever releases at the whole table. */
function Cancel({ one }: { one: BatchProgress }) {
  const queries = useQueryClient();
  const may = useMay();
  const { data: me } = useQuery(meQuery);
  const [isAsking, setAsking] = useState(false);
  const cancelling = useMutation({
    mutationFn: () => cancelBatch(one),
    onSettled: () => queries.invalidateQueries({ queryKey: ['releases', one.group] }),
  });
  if (one.officer !== me?.id && !may('draft.release', { group: one.group })) return null;
  return (
    <div className="space-y-2">
      {cancelling.isSuccess ? (
        <Banner look="note" role="status">
          <Trans>It ends behind the drafts that are being said.</Trans>
        </Banner>
      ) : (
        <Button isDisabled={cancelling.isPending} onPress={() => setAsking(true)}>
          <Trans>Cancel this release…</Trans>
        </Button>
      )}
      {cancelling.error && <Trouble error={cancelling.error} />}
      <Question
        title={<Trans>Cancel this release?</Trans>}
        verb={<Trans>Cancel the release</Trans>}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          cancelling.mutate();
        }}
      >
        <p>
          <Trans>
            What was said stays said. The other drafts stay held, and can be released later.
          </Trans>
        </p>
      </Question>
    </div>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DraftView } from '#api/contract-drafts.ts';
import { meQuery } from '../app/queries.ts';
import { recordHref } from '../notifications/record-href.ts';
import { isOfNotifications } from '../records/desk-of-type.ts';
import { accountQuery } from '../sign-in/sign-in-api.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import { ProblemText } from '../ui/problem-text.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { actLater } from './delayed-act.ts';
import { clearDraft, discardDraft } from './drafts-api.ts';
import { MissingClearances } from './officer-name.tsx';
import { ReturnForm } from './return-form.tsx';
import { ReviseDraft } from './revise-draft.tsx';

/** What this officer may do with the draft now; nothing of it can be undone once it is said. */
export function DraftActions({ view }: { view: DraftView }) {
  const { said, status, refusedNow } = view;
  const { mayWrite, author } = view;
  const isWaiting = status === 'open' || status === 'held';
  return (
    <Panel title={<Trans>Clearances</Trans>}>
      <div className="space-y-4">
        {said?.record && (
          <Banner look="done">
            <p>
              <Trans>It was said.</Trans>{' '}
              <TextLink
                href={recordHref({
                  ...{ group: said.group, record: said.record },
                  desk: isOfNotifications(view.type) ? 'notifications' : 'records',
                })}
              >
                <Trans>Open the record</Trans>
              </TextLink>
            </p>
          </Banner>
        )}
        {isWaiting && view.missing.length > 0 && (
          <div className="text-sm">
            <p className="mb-1 text-ink-3">
              <Trans>Still missing</Trans>
            </p>
            <MissingClearances needs={view.missing} />
          </div>
        )}
        {status === 'returned' && (
          <p className="prose-line text-sm">
            <Trans>It was returned. Revised, it is cleared anew.</Trans>
          </p>
        )}
        {status === 'held' && (
          <p className="prose-line text-sm">
            <Trans>
              It is cleared by all and waits, as its area was suspended. Nothing is said by itself.
            </Trans>
          </p>
        )}
        {refusedNow && <RefusedNow refused={refusedNow} />}
        {isWaiting && <OpenActions view={view} />}
        {(status === 'returned' || (isWaiting && author.self)) && mayWrite && (
          <ReviseDraft view={view} />
        )}
        {(isWaiting || status === 'returned') && author.self && mayWrite && <Discard view={view} />}
      </div>
    </Panel>
  );
}

function RefusedNow({ refused }: { refused: NonNullable<DraftView['refusedNow']> }) {
  return (
    <Banner role="status">
      <p className="prose-line">
        <Trans>The table would refuse it as things stand now:</Trans>
      </p>
      <ProblemText problem={refused} />
    </Banner>
  );
}

function OpenActions({ view }: { view: DraftView }) {
  const [isReturning, setReturning] = useState(false);
  if (isReturning) return <ReturnForm drafts={[view]} onClose={() => setReturning(false)} />;
  return (
    <div className="space-y-3">
      {(view.mayClear || (view.releasesAs && !view.refusedNow)) && <Clear view={view} />}
      {view.author.self && view.missing.length > 0 && (
        <p className="prose-line text-sm text-ink-2">
          <Trans>You wrote this version, so somebody else clears it.</Trans>
        </p>
      )}
      {!view.author.self && view.mayWrite && (
        <Button onPress={() => setReturning(true)}>
          <Trans>Return it</Trans>
        </Button>
      )}
    </div>
  );
}

/** The role in which the officer clears: the first that the draft misses and he could fill. */
export function Clear({ view, onDone }: { view: DraftView; onDone?: () => void }) {
  const queries = useQueryClient();
  const { data: me } = useQuery(meQuery);
  const { data: account } = useQuery(accountQuery);
  const hasPasskey = account?.passkeys.some(({ host }) => host === location.hostname) ?? false;
  const { releasesAs, missing } = view;
  const role =
    releasesAs ??
    missing.find(({ authority }) => authority === undefined || authority === me?.authority)?.role;
  const clearing = useMutation({
    mutationFn: () => clearDraft(view, role ?? 'releasing-officer', hasPasskey),
    onSuccess: async () => {
      onDone?.();
      await queries.invalidateQueries();
    },
  });
  const isLast = missing.reduce((sum, { officers }) => sum + officers, 0) === 1;
  return (
    <div className="space-y-2">
      <Button
        look="primary"
        isDisabled={clearing.isPending || account === undefined}
        onPress={() => clearing.mutate()}
      >
        {releasesAs ? (
          <Trans>Say it at the table</Trans>
        ) : isLast ? (
          <Trans>Clear it and say it</Trans>
        ) : (
          <Trans>Clear it</Trans>
        )}
      </Button>
      <p className="prose-line text-xs text-ink-3">
        {hasPasskey ? (
          <Trans>Your passkey signs the digest of exactly this text.</Trans>
        ) : (
          <Trans>The node asks you to prove that it is you if you last did so some time ago.</Trans>
        )}
      </p>
      {clearing.error && <Trouble error={clearing.error} />}
    </div>
  );
}

/** It can be taken back for a few seconds: until then nothing of it stands in the log. */
function Discard({ view }: { view: DraftView }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [isLeaving, setLeaving] = useState(false);
  const discarding = useMutation({
    mutationFn: () => discardDraft(view),
    onSettled: () => setLeaving(false),
    onSuccess: () => queries.invalidateQueries(),
  });
  const discard = () => {
    setLeaving(true);
    actLater({
      text: t`The draft is about to be discarded.`,
      undo: t`Undo`,
      tooLate: t`It is discarded already. Its history stays in the national log.`,
      act: () => discarding.mutate(),
      onUndone: () => setLeaving(false),
    });
  };
  return (
    <div className="space-y-2 border-t border-line pt-3">
      <Button look="quiet" isDisabled={isLeaving || discarding.isPending} onPress={discard}>
        <Trans>Discard it</Trans>
      </Button>
      <p className="prose-line text-xs text-ink-3">
        {isLeaving ? (
          <Trans>It is discarded in a few seconds, unless you undo it.</Trans>
        ) : (
          <Trans>It is then never said. Its history stays in the national log.</Trans>
        )}
      </p>
      {discarding.error && <Trouble error={discarding.error} />}
    </div>
  );
}

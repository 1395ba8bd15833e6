import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { DraftView } from '#api/contract-drafts.ts';
import { draftDigest } from '#ledger/draft-digest.ts';
import { useGroupTitle } from '../app/parties.ts';
import { ContentPreview } from '../notifications/content-preview.tsx';
import { FactRows } from '../notifications/fact-rows.tsx';
import { meaningWord, statementWord } from '../notifications/statement-words.ts';
import { Banner } from '../ui/banner.tsx';
import { Digest } from '../ui/digest.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Facts, Panel } from '../ui/panel.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { When } from '../ui/when.tsx';
import { DraftActions } from './draft-actions.tsx';
import { DraftHistory } from './draft-history.tsx';
import { DraftState } from './draft-state.tsx';
import { draftQuery } from './drafts-api.ts';
import { OfficerName } from './officer-name.tsx';
import { SaidBefore } from './said-before.tsx';

/** One draft: exactly what the other side will see, what it changes, who has cleared it. */
export function DraftPage() {
  const { draft } = useParams({ from: '/drafts/$draft' });
  const { data, error, refetch } = useQuery(draftQuery(draft));
  if (error && !data) return <Trouble error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton rows={6} />;
  return <OneDraft view={data} />;
}

function OneDraft({ view }: { view: DraftView }) {
  const { i18n } = useLingui();
  const [word, meaning] = [statementWord(view.type), meaningWord(view.type)];
  return (
    <>
      <PageHead
        title={word ? i18n._(word) : view.type}
        lead={meaning && i18n._(meaning)}
        aside={<DraftState view={view} />}
      />
      <div className="grid items-start gap-stack xl:grid-cols-[minmax(0,2fr)_minmax(18rem,1fr)]">
        <div className="space-y-stack">
          <ExactText view={view} />
          {view.before && <SaidBefore view={view} before={view.before} />}
        </div>
        <div className="space-y-stack">
          <DraftActions view={view} />
          <DraftHistory view={view} />
        </div>
      </div>
    </>
  );
}

function ExactText({ view }: { view: DraftView }) {
  const { t } = useLingui();
  const groupTitle = useGroupTitle();
  const { text, digest, author, writtenAt, note } = view;
  // The page computes it over what it shows; the node's word for it is not enough.
  const isExact = draftDigest(text) === digest;
  return (
    <Panel title={<Trans>Exactly this will be said</Trans>}>
      <div className="space-y-4">
        {!isExact && (
          <Banner role="alert">
            <Trans>
              The digest is not that of this text. Do not clear it; tell whoever runs this node.
            </Trans>
          </Banner>
        )}
        <Facts
          rows={[
            [t`Table`, groupTitle(text.group)],
            [t`Under the name of`, text.authority],
            [t`Written by`, <OfficerName key="by" actor={author} />],
            [t`At`, <When key="at" at={writtenAt} />],
            [t`Note to colleagues`, note],
            [t`Digest`, <Digest key="digest" hex={digest} />],
          ]}
        />
        <FactRows facts={text.facts} />
        {text.content && <ContentPreview request={text} />}
        {text.record && (
          <p className="text-sm">
            <TextLink href={`/notifications/${text.group}/${text.record}`}>
              <Trans>Open the record it is about</Trans>
            </TextLink>
          </p>
        )}
        <details className="border-t border-line pt-3 text-sm">
          <summary className="cursor-pointer text-ink-3">
            <Trans>As the machine reads it</Trans>
          </summary>
          <pre className="mt-2 overflow-x-auto rounded bg-sunken p-3 font-mono text-xs break-all whitespace-pre-wrap">
            {view.canonical}
          </pre>
        </details>
      </div>
    </Panel>
  );
}

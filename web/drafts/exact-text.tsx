import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { DraftView } from '#api/contract-drafts.ts';
import { canonicalText } from '#kernel/canonical-json.ts';
import { visibleText } from '#kernel/visible-text.ts';
import { draftDigest } from '#ledger/draft-digest.ts';
import { useAreaName } from '../app/area-words.ts';
import { groupOf, useGroupTitle } from '../app/parties.ts';
import { nodeQuery } from '../app/queries.ts';
import { ContentPreview } from '../notifications/content-preview.tsx';
import { labels } from '../notifications/fact-words.ts';
import { recordHref } from '../notifications/record-href.ts';
import { useRuleLength } from '../notifications/rule-length.ts';
import { ActFacts } from '../records/act-facts.tsx';
import { isOfNotifications } from '../records/desk-of-type.ts';
import { Banner } from '../ui/banner.tsx';
import { Digest } from '../ui/digest.tsx';
import { Facts, Panel } from '../ui/panel.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { When } from '../ui/when.tsx';
import { OfficerName } from './officer-name.tsx';

/** Who wrote it and what he told his colleagues: nothing of this is said. */
export function DraftFacts({ view }: { view: DraftView }) {
  const { t } = useLingui();
  const { author, writtenAt, note } = view;
  return (
    <Facts
      rows={[
        [t`Written by`, <OfficerName key="by" actor={author} />],
        [t`At`, <When key="at" at={writtenAt} />],
        [t`Note to colleagues`, note],
      ]}
    />
  );
}

/** What the table will read if the draft is cleared, and the digest over it. */
export function ExactText({ view }: { view: DraftView }) {
  return (
    <Panel title={<Trans>Exactly this will be said</Trans>}>
      <ExactWords text={view.text} digest={view.digest} />
    </Panel>
  );
}

/** One text whole, its digest compared with what the node calls it. */
export function ExactWords({ text, digest }: Pick<DraftView, 'text' | 'digest'>) {
  const { t, i18n } = useLingui();
  const groupTitle = useGroupTitle();
  const areaName = useAreaName();
  const lengthOf = useRuleLength();
  const { data: node } = useQuery(nodeQuery);
  const rule = groupOf(node, text.group)?.clocks.find(({ id }) => id === text.facts['rule']);
  // The page computes it over what it shows; the node's word for it is not enough.
  const isExact = draftDigest(text) === digest;
  return (
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
          [t`Area`, text.area && areaName(text.area)],
          [t`Under the name of`, text.authority],
          [i18n._(labels.clock), rule && lengthOf(rule)],
        ]}
      />
      <ActFacts type={text.type} facts={text.facts} />
      {text.content && <ContentPreview request={text} />}
      {text.record && (
        <p className="text-sm">
          <TextLink
            href={recordHref({
              group: text.group,
              record: text.record,
              desk: isOfNotifications(text.type) ? 'notifications' : 'records',
            })}
          >
            <Trans>Open the record it is about</Trans>
          </TextLink>
        </p>
      )}
      <div className="space-y-2 border-t border-line pt-3">
        <Facts rows={[[t`Digest`, <Digest key="digest" hex={digest} />]]} />
        <details className="text-sm">
          <summary className="cursor-pointer text-ink-3">
            <Trans>As the machine reads it</Trans>
          </summary>
          <pre className="mt-2 overflow-x-auto rounded bg-sunken p-3 font-mono text-xs break-all whitespace-pre-wrap">
            {visibleText(canonicalText(text))}
          </pre>
        </details>
      </div>
    </div>
  );
}

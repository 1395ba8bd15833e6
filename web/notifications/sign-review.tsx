import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import PenLine from 'lucide-react/icons/pen-line';
import type { ReactNode } from 'react';
import type { SayRequest } from '#api/contract.ts';
import { visibleText } from '#kernel/visible-text.ts';
import { useAreaName } from '../app/area-words.ts';
import { groupOf, useGroupTitle } from '../app/parties.ts';
import { nodeQuery } from '../app/queries.ts';
import { ActFacts } from '../records/act-facts.tsx';
import { useTypeWords } from '../records/type-words.ts';
import { Button } from '../ui/button.tsx';
import { Facts } from '../ui/panel.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { ContentPreview } from './content-preview.tsx';
import { labels, sentences } from './fact-words.ts';
import type { Signing } from './use-signing.ts';

/** Everything that the other side will read, before it is handed in. */
export function SignReview({
  request,
  signing,
  onBack,
  children,
}: {
  request: SayRequest;
  signing: Signing;
  onBack: () => void;
  /** What is to be seen before the rest, such as differences. */
  children?: ReactNode;
}) {
  const meaning = useTypeWords().meaning(request.type);
  return (
    <div className="space-y-5">
      {meaning && <p className="prose-line">{meaning}</p>}
      {children}
      <section className="overflow-hidden rounded-lg border-2 border-accent">
        <h3 className="flex items-center gap-2 bg-accent-tint px-4 py-2 text-sm font-semibold text-accent">
          <PenLine aria-hidden="true" className="size-4" />
          <Trans>Exactly this will be said</Trans>
        </h3>
        <div className="space-y-4 px-4 py-3.5">
          <ActPart request={request} />
          {request.content && (
            <div className="space-y-3 border-t border-line pt-3">
              <p className="text-xs text-ink-3">
                <Trans>
                  Content. It is kept as long as the terms of reference say, and can be erased.
                </Trans>
              </p>
              <ContentPreview request={request} />
            </div>
          )}
          <RawRequest request={request} />
        </div>
      </section>
      <p className="prose-line text-sm text-ink-2">
        <Trans>
          Another officer of your side clears exactly this; then every party at this table reads it,
          and nobody else. Once said it cannot be edited: a correction or a withdrawal is another
          statement.
        </Trans>
      </p>
      {signing.error && <Trouble error={signing.error} retry={signing.recheck} />}
      <div className="sticky -bottom-4 -mx-5 -mb-4 flex justify-end gap-2 border-t border-line bg-raised px-5 py-3">
        <Button onPress={onBack}>
          <Trans>Back</Trans>
        </Button>
        <Button look="primary" onPress={signing.sign} isDisabled={!signing.isReady} autoFocus>
          {signing.isSigning ? <Trans>Handing in…</Trans> : <Trans>Hand in for release</Trans>}
        </Button>
      </div>
    </div>
  );
}

function ActPart({ request }: { request: SayRequest }) {
  const { t, i18n } = useLingui();
  const { data } = useQuery(nodeQuery);
  const groupTitle = useGroupTitle();
  const areaName = useAreaName();
  const word = useTypeWords().said(request.type);
  const others = groupOf(data, request.group)?.members.filter((member) => !member.self) ?? [];
  return (
    <div className="space-y-2">
      <Facts
        rows={[
          [t`Who says it`, data && <PartyName party={data.party} withId />],
          [
            t`To whom`,
            <span key="to" className="flex flex-wrap gap-x-3">
              {others.map(({ party }) => (
                <PartyName key={party} party={party} withId />
              ))}
            </span>,
          ],
          [i18n._(labels.table), groupTitle(request.group)],
          [t`Area`, request.area && areaName(request.area)],
          [i18n._(labels.statement), <strong key="what">{word}</strong>],
        ]}
      />
      <ActFacts type={request.type} facts={request.facts} />
      <p className="text-xs text-ink-3">{i18n._(sentences.keptForEver)}</p>
    </div>
  );
}

function RawRequest({ request }: { request: SayRequest }) {
  return (
    <details className="border-t border-line pt-3 text-sm">
      <summary className="cursor-pointer text-ink-3">
        <Trans>As the machine reads it</Trans>
      </summary>
      <pre className="mt-2 overflow-x-auto rounded bg-sunken p-3 font-mono text-xs whitespace-pre-wrap">
        {visibleText(JSON.stringify(request, null, 2))}
      </pre>
    </details>
  );
}

import { Trans } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { PublicWordsView } from '#api/contract-public.ts';
import { get, getFile } from '../app/api.ts';
import { useLanguage } from '../app/language.tsx';
import { nodeQuery } from '../app/queries.ts';
import { searchText } from '../app/search-text.ts';
import { saveFile } from '../log/save-file.ts';
import { Button } from '../ui/button.tsx';
import { Trouble } from '../ui/trouble.tsx';

type Published = Readonly<{
  group: string;
  record: string;
  /** Whose own words these are, and where they stand in its log; absent: the joint publication. */
  own?: Readonly<{ party: string; seq: number }> | undefined;
}>;

/** What is published as a file with its proofs, and the page that this node shows to anyone, if it shows it. */
export function PublishedLinks({ group, record, own }: Published) {
  const language = useLanguage();
  const { data: node } = useQuery(nodeQuery);
  const words = own && `${own.party}-${own.seq}`;
  const { data } = useQuery({
    queryKey: ['public-words', group],
    queryFn: ({ signal }) => get<PublicWordsView>(`/api/v1/groups/${group}/public-words`, signal),
  });
  const saving = useMutation({
    mutationFn: () =>
      getFile(`/api/v1/records/${group}/${record}/published${searchText({ language, words })}`),
    onSuccess: ({ name, bytes }) => saveFile(name, bytes),
  });
  const shown = data?.shown ?? 'none';
  const isShown = shown === 'all' || (shown === 'own' && (!own || own.party === node?.party));
  const path = words === undefined ? record : `${record}/${words}`;
  return (
    <div className="not-printed space-y-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button isDisabled={saving.isPending} onPress={() => saving.mutate()}>
          <Trans>Save the page with its proofs</Trans>
        </Button>
        {isShown && (
          <a
            href={`/public/${path}?language=${language}`}
            target="_blank"
            rel="noopener noreferrer"
            className="text-sm font-semibold text-accent underline decoration-accent-line underline-offset-3 hover:decoration-current"
          >
            <Trans>The page that anyone reads here</Trans>
          </a>
        )}
      </div>
      {data && !isShown && (
        <p className="prose-line text-xs text-ink-3">
          <Trans>
            This node shows it to nobody without an account: an administrator chooses that for each
            group.
          </Trans>
        </p>
      )}
      {saving.error && <Trouble error={saving.error} />}
    </div>
  );
}

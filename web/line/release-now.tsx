import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ReleaseView } from '#api/contract-releases.ts';
import { isRefusal } from '../app/api.ts';
import { nodeQuery } from '../app/queries.ts';
import { newDraftId } from '../drafts/kept-text.ts';
import { Button } from '../ui/button.tsx';
import { Question } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { type Asked, releaseMany, type Selection } from './release-api.ts';

const noteCharactersMax = 500;

/** The release itself, of exactly what is shown. It is mounted anew for another digest. */
export function ReleaseNow({
  view: { group, digest, drafts },
  asked: { role, proof },
  selection,
  isDisabled,
  onAgain,
}: Readonly<{
  view: ReleaseView;
  asked: Asked;
  selection: Selection;
  isDisabled: boolean;
  onAgain: () => void;
}>) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const { data: node } = useQuery(nodeQuery);
  const [note, setNote] = useState('');
  const [isAsking, setAsking] = useState(false);
  // Pressed again after an answer that was lost, it is the same batch.
  const as = useRef<string | undefined>(undefined);
  const releasing = useMutation({
    mutationFn: (party: string) => {
      as.current ??= newDraftId(party);
      const request = { as: as.current, digest, role, ...selection, note: note.trim() };
      return releaseMany(group, request, proof);
    },
    onSuccess: () => queries.invalidateQueries(),
  });
  if (drafts === 0) return null;
  const party = node?.party;
  return (
    <div className="space-y-3 border-t border-line pt-3">
      <Field
        label={t`Note to colleagues`}
        hint={<Trans>Kept in the national log; no other party sees it.</Trans>}
        maxLength={noteCharactersMax}
        value={note}
        onChange={setNote}
      />
      <Button
        look="primary"
        isDisabled={isDisabled || releasing.isPending || releasing.isSuccess || party === undefined}
        onPress={() => setAsking(true)}
      >
        <Plural value={drafts} one="Release # draft…" other="Release # drafts…" />
      </Button>
      <p className="prose-line text-xs text-ink-3">
        {proof === 'passkey' ? (
          <Trans>Your passkey signs the digest of exactly these texts.</Trans>
        ) : (
          <Trans>The node asks you to prove that it is you if you last did so some time ago.</Trans>
        )}
      </p>
      {releasing.error && (
        <Trouble
          error={releasing.error}
          retry={isRefusal(releasing.error, 'draft.changed') ? onAgain : undefined}
        />
      )}
      <SayThem
        drafts={drafts}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          if (party !== undefined) releasing.mutate(party);
        }}
      />
    </div>
  );
}

function SayThem({
  drafts,
  ...rest
}: Readonly<{ drafts: number; isOpen: boolean; onClose: () => void; onConfirm: () => void }>) {
  return (
    <Question
      title={
        <Plural value={drafts} one="Say # draft at the table?" other="Say # drafts at the table?" />
      }
      verb={<Trans>Say at the table</Trans>}
      {...rest}
    >
      <p>
        <Trans>
          The other members of the table read them, and what was said stays said. The node goes on
          by itself if it is stopped, and says nothing twice.
        </Trans>
      </p>
    </Question>
  );
}

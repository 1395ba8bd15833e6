import { Trans } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Text } from '#kernel/language.ts';
import { AlignedTextField } from '../notifications/aligned-text-field.tsx';
import { FormEnd } from '../ui/form-end.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { saidIn } from './paper-draft.ts';
import { type NewComment, postComment, type ThreadPlace } from './soundings-api.ts';

/** A comment on one clause, on all of a paper, or on another comment. */
export function CommentForm({
  place,
  about,
  onClose,
}: {
  place: ThreadPlace;
  about: Omit<NewComment, 'text'>;
  onClose: () => void;
}) {
  const queries = useQueryClient();
  const [text, setText] = useState<Text>({});
  const said = saidIn(text);
  const writing = useMutation({
    mutationFn: () => postComment(place, { ...about, text: said }),
    onSuccess: onClose,
    onSettled: () => queries.invalidateQueries({ queryKey: ['soundings'] }),
  });
  return (
    <div className="space-y-3">
      <AlignedTextField text={text} isNeeded onChange={setText} />
      {writing.error && <Trouble error={writing.error} />}
      <FormEnd
        place="dialog"
        verb={<Trans>Lay it before them</Trans>}
        isDisabled={writing.isPending || Object.keys(said).length === 0}
        onAct={() => writing.mutate()}
        onCancel={onClose}
      />
    </div>
  );
}

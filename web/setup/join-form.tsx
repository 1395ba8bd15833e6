import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { GroupId } from '#kernel/id.ts';
import { isFingerprintOf } from '#ledger/fingerprint.ts';
import type { Terms } from '#ledger/terms.ts';
import { groupIdOf, parseTerms } from '#ledger/terms-text.ts';
import { nodeQuery } from '../app/queries.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { FileDrop } from '../ui/file-drop.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { takeUp } from './setup-api.ts';
import { TermsFacts } from './terms-facts.tsx';

type Held = Readonly<{ text: string; terms: Terms; group: GroupId }>;

async function readTerms(file: File): Promise<Held | undefined> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const parsed = parseTerms(bytes);
  if (!parsed.ok) return undefined;
  return {
    text: new TextDecoder().decode(bytes),
    terms: parsed.value,
    group: groupIdOf(bytes),
  };
}

/** Terms from another member. Its twelve words are heard and typed: what the screen shows could be copied without listening. */
export function JoinForm({ party, onJoined }: { party: string; onJoined: () => void }) {
  const { t } = useLingui();
  const [held, setHeld] = useState<Held | undefined>();
  const [unread, setUnread] = useState<string | undefined>();
  const take = async (files: readonly File[]) => {
    const [file] = files;
    if (!file) return;
    const read = await readTerms(file);
    setHeld(read);
    setUnread(read ? undefined : file.name);
  };
  return (
    <div className="space-y-4">
      <FileDrop
        label={t`Terms of reference`}
        hint={t`The file that the founding member sent you, .terms.json.`}
        accepts={['.json']}
        onFiles={(files) => void take(files)}
      />
      {unread !== undefined && (
        <Banner role="alert">
          <p className="break-all">
            <Trans>
              {unread} holds no terms of reference, or was changed on its way. Ask for the file
              again; it must arrive to the byte.
            </Trans>
          </p>
        </Banner>
      )}
      {held && <Compare party={party} held={held} onJoined={onJoined} />}
    </div>
  );
}

function Compare({ party, held, onJoined }: { party: string; held: Held; onJoined: () => void }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [words, setWords] = useState('');
  const [differs, setDiffers] = useState(false);
  const joining = useMutation({
    mutationFn: () => takeUp(held.text),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: nodeQuery.queryKey });
      onJoined();
    },
  });
  const join = (): void => {
    const same = isFingerprintOf(words, held.group);
    setDiffers(!same);
    if (same) joining.mutate();
  };
  const names = held.terms.members.some((member) => member.party === party);
  return (
    <div className="space-y-4">
      <TermsFacts terms={held.terms} />
      {!names && (
        <Banner role="alert">
          <p>
            <Trans>These terms do not name {party}: this node cannot take them up.</Trans>
          </p>
        </Banner>
      )}
      <Field
        label={t`The twelve words, as the other side reads them to you`}
        hint={t`In any of the three languages. Hear them by voice, from somebody you know: not out of the message that brought the file.`}
        rows={3}
        value={words}
        onChange={(typed) => {
          setWords(typed);
          setDiffers(false);
        }}
        error={
          differs
            ? t`These are not the words of this file. Let them be read again; if they still differ, the two of you do not hold the same terms: do not join.`
            : undefined
        }
      />
      {joining.error && <Trouble error={joining.error} />}
      <Button
        look="primary"
        isDisabled={!names || words.trim() === '' || joining.isPending}
        onPress={join}
      >
        <Trans>Compare and join</Trans>
      </Button>
    </div>
  );
}

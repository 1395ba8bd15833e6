import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { utf8 } from '#kernel/bytes.ts';
import { languages, type Text } from '#kernel/language.ts';
import type { Calendar, Member } from '#ledger/terms.ts';
import { parseTerms } from '#ledger/terms-text.ts';
import { useLanguage } from '../app/language.tsx';
import { nodeQuery } from '../app/queries.ts';
import { languageTag } from '../strings/languages.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Field, labelClass } from '../ui/field.tsx';
import { FileDrop } from '../ui/file-drop.tsx';
import { languageMarks, NamedText, readingOrder } from '../ui/named-text.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { readCards } from './read-cards.ts';
import { draftTerms, setupQuery, takeUp } from './setup-api.ts';
import { TermsFacts } from './terms-facts.tsx';

type Files = Readonly<{ cards: readonly Member[]; calendars: readonly Calendar[] }>;

/** One of each party: the file that came last. */
function withNewer<T extends Readonly<{ party: string }>>(
  held: readonly T[],
  newer: readonly T[],
): readonly T[] {
  const fresh = newer.map(({ party }) => party);
  return [...held.filter(({ party }) => !fresh.includes(party)), ...newer];
}

/** Terms of reference out of the cards of all members: drafted, looked at, and only then taken up. */
export function FoundForm({ party, onFounded }: { party: string; onFounded: () => void }) {
  const [title, setTitle] = useState<Text>({});
  const [{ cards, calendars }, setFiles] = useState<Files>({ cards: [], calendars: [] });
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const setup = useQuery(setupQuery);
  const clocks = (setup.data?.clocks ?? []).map(({ id }) => id).filter((id) => !left.has(id));
  const told = Object.fromEntries(
    languages.flatMap((each) => {
      const text = title[each]?.trim() ?? '';
      return text === '' ? [] : [[each, text] as const];
    }),
  );
  const drafting = useMutation({
    mutationFn: () => draftTerms({ title: told, cards, clocks, calendars }),
  });
  const hasOwn = cards.some((card) => card.party === party);
  const isWhole = Object.keys(told).length > 0 && hasOwn && cards.length > 1;
  if (drafting.data) {
    return (
      <Review terms={drafting.data.terms} onBack={() => drafting.reset()} onFounded={onFounded} />
    );
  }
  return (
    <div className="space-y-4">
      <TitleFields title={title} onChange={setTitle} />
      <CardsField files={{ cards, calendars }} onChange={setFiles} />
      {setup.error && <Trouble error={setup.error} retry={() => void setup.refetch()} />}
      <fieldset>
        <legend className={labelClass}>
          <Trans>Clock rules that the parties agreed to take up</Trans>
        </legend>
        {setup.data?.clocks.map(({ id, source }) => (
          <Checkbox
            key={id}
            isSelected={!left.has(id)}
            onChange={(selected) => {
              const next = new Set(left);
              if (selected) next.delete(id);
              else next.add(id);
              setLeft(next);
            }}
          >
            <span className="min-w-0 break-words">
              {id} <span className="text-xs text-ink-3">{source}</span>
            </span>
          </Checkbox>
        ))}
      </fieldset>
      {drafting.error && <Trouble error={drafting.error} />}
      <Button
        look="primary"
        isDisabled={!isWhole || drafting.isPending}
        onPress={() => drafting.mutate()}
      >
        <Trans>Draft the terms</Trans>
      </Button>
      {!isWhole && (
        <p className="text-sm text-ink-3">
          <Trans>
            Needed: a title, the card of your own party, and that of at least one other.
          </Trans>
        </p>
      )}
    </div>
  );
}

function TitleFields({ title, onChange }: { title: Text; onChange: (title: Text) => void }) {
  const { t } = useLingui();
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      {readingOrder(useLanguage()).map((language) => {
        const mark = languageMarks[language];
        return (
          <Field
            key={language}
            label={t`Title (${mark})`}
            lang={languageTag(language)}
            value={title[language] ?? ''}
            onChange={(text) => onChange({ ...title, [language]: text })}
          />
        );
      })}
    </div>
  );
}

function CardsField({
  files: { cards, calendars },
  onChange,
}: {
  files: Files;
  onChange: (files: Files) => void;
}) {
  const { t } = useLingui();
  const [unread, setUnread] = useState<readonly string[]>([]);
  const take = async (files: readonly File[]) => {
    const read = await readCards(files);
    setUnread(read.unread);
    onChange({
      cards: withNewer(cards, read.cards),
      calendars: withNewer(calendars, read.calendars),
    });
  };
  return (
    <div className="space-y-2">
      <FileDrop
        label={t`Cards of all members`}
        hint={t`Files that end in .card.json, and calendars of working days where a rule counts them.`}
        accepts={['.json']}
        onFiles={(files) => void take(files)}
      />
      {unread.length > 0 && (
        <Banner role="alert">
          <p className="break-all">
            <Trans>
              No card of a party: {unread.join(', ')}. Ask that member for another file.
            </Trans>
          </p>
        </Banner>
      )}
      <ul aria-label={t`Cards`} className="space-y-1 text-sm">
        {cards.map(({ party, names }) => (
          <li key={party}>
            <NamedText text={names} className="font-semibold" /> ({party})
            {calendars.some((one) => one.party === party) && (
              <span className="text-ink-3">
                {' '}
                <Trans>with its calendar</Trans>
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Review({
  terms,
  onBack,
  onFounded,
}: {
  terms: string;
  onBack: () => void;
  onFounded: () => void;
}) {
  const queries = useQueryClient();
  const parsed = parseTerms(utf8(terms));
  const taking = useMutation({
    mutationFn: () => takeUp(terms),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: nodeQuery.queryKey });
      onFounded();
    },
  });
  return (
    <div className="space-y-4">
      {parsed.ok && <TermsFacts terms={parsed.value} />}
      <p className="prose-line text-sm text-ink-2">
        <Trans>
          Beside each member stand the first digits of its recovery key. Yours must be those of the
          recovery file that the machine wrote with your card; if they are not, the card was changed
          on its way: do not go on.
        </Trans>
      </p>
      {taking.error && <Trouble error={taking.error} />}
      <div className="flex flex-wrap gap-2">
        <Button look="primary" isDisabled={taking.isPending} onPress={() => taking.mutate()}>
          <Trans>Take up these terms</Trans>
        </Button>
        <Button onPress={onBack}>
          <Trans>Back</Trans>
        </Button>
      </div>
    </div>
  );
}

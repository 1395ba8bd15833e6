import { Trans, useLingui } from '@lingui/react/macro';
import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import Trash from 'lucide-react/icons/trash-2';
import { useId } from 'react';
import type { Language } from '#kernel/language.ts';
import { isBalanced } from '#soundings/bracketed.ts';
import { useLanguage } from '../app/language.tsx';
import { languageTag, ownNames } from '../strings/languages.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Field } from '../ui/field.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { readingOrder } from '../ui/named-text.tsx';
import { Tag } from '../ui/tag.tsx';
import {
  clausesMax,
  type DraftClause,
  isUneven,
  type PaperDraft,
  withClauseAfter,
  withClauseMoved,
  withoutClause,
  withWords,
} from './paper-draft.ts';

const lineCharactersMax = 500;
const textCharactersMax = 20_000;
const columns = ['', 'md:grid-cols-1', 'md:grid-cols-2', 'md:grid-cols-3'] as const;

type Part = Readonly<{
  draft: PaperDraft;
  /** Of the terms; the officer's own first. */
  order: readonly Language[];
  before: readonly DraftClause[];
  onChange: (draft: PaperDraft) => void;
}>;

/** A row a clause, a column a language of the terms, so that a sentence is written beside its counterpart. */
export function PaperForm({
  draft,
  languages,
  before = [],
  onChange,
}: {
  draft: PaperDraft;
  languages: readonly Language[];
  /** Clauses of the paper that is worded anew. */
  before?: readonly DraftClause[];
  onChange: (draft: PaperDraft) => void;
}) {
  const heading = useId();
  const order = readingOrder(useLanguage()).filter((each) => languages.includes(each));
  const part = { draft, order, before, onChange };
  return (
    <div className="space-y-4">
      <fieldset aria-labelledby={heading}>
        <p id={heading} className="mb-1 text-sm font-semibold">
          <Trans>Title</Trans>
        </p>
        <div className={classNames('grid gap-x-4 gap-y-2', columns[order.length])}>
          {order.map((each, index) => (
            <Field
              key={each}
              label={<OwnName language={each} />}
              lang={languageTag(each)}
              maxLength={lineCharactersMax}
              autoFocus={index === 0}
              value={draft.title[each] ?? ''}
              onChange={(words) => onChange({ ...draft, title: { ...draft.title, [each]: words } })}
            />
          ))}
        </div>
      </fieldset>
      <p className="prose-line text-sm text-ink-2">
        <Trans>
          Put what is not settled in [brackets], alternatives in brackets side by side: [shall]
          [may]. They may nest.
        </Trans>
      </p>
      <ol className="divide-y divide-line border-y border-line">
        {draft.clauses.map((clause, index) => (
          <li key={clause.id} className="py-row">
            <ClauseFields {...part} clause={clause} number={index + 1} />
          </li>
        ))}
      </ol>
    </div>
  );
}

const OwnName = ({ language }: { language: Language }) => (
  <span lang={languageTag(language)}>{ownNames[language]}</span>
);

function ClauseFields({
  clause,
  number,
  ...part
}: Part & Readonly<{ clause: DraftClause; number: number }>) {
  const { t } = useLingui();
  const heading = useId();
  const { draft, order, onChange } = part;
  const { id, text } = clause;
  return (
    <fieldset aria-labelledby={heading}>
      <div className="mb-1 flex flex-wrap items-center justify-between gap-x-3">
        <p id={heading} className="text-sm font-semibold">
          <Trans>Clause {number}</Trans>
        </p>
        {isUneven(text) && (
          <Tag look="open">
            <Trans>The brackets of the languages differ</Trans>
          </Tag>
        )}
        <ClauseActs {...part} id={id} number={number} />
      </div>
      <div className={classNames('grid gap-x-4 gap-y-2', columns[order.length])}>
        {order.map((each) => (
          <Field
            key={each}
            label={<OwnName language={each} />}
            lang={languageTag(each)}
            rows={3}
            maxLength={textCharactersMax}
            error={
              isBalanced(text[each] ?? '') ? undefined : t`A bracket here lacks its other half.`
            }
            value={text[each] ?? ''}
            onChange={(words) => onChange(withWords(draft, id, each, words))}
          />
        ))}
      </div>
    </fieldset>
  );
}

function ClauseActs({
  draft,
  before,
  id,
  number,
  onChange,
}: Part & Readonly<{ id: string; number: number }>) {
  const { t } = useLingui();
  const { length } = draft.clauses;
  return (
    <div className="ml-auto flex items-center">
      <IconButton
        label={t`Move clause ${number} up`}
        isDisabled={number === 1}
        onPress={() => onChange(withClauseMoved(draft, id, -1))}
      >
        <ArrowUp aria-hidden="true" className="size-4" />
      </IconButton>
      <IconButton
        label={t`Move clause ${number} down`}
        isDisabled={number === length}
        onPress={() => onChange(withClauseMoved(draft, id, 1))}
      >
        <ArrowDown aria-hidden="true" className="size-4" />
      </IconButton>
      <IconButton
        label={t`Take out clause ${number}`}
        isDisabled={length === 1}
        onPress={() => onChange(withoutClause(draft, id))}
      >
        <Trash aria-hidden="true" className="size-4" />
      </IconButton>
      <Button
        look="quiet"
        isDisabled={length >= clausesMax}
        onPress={() => onChange(withClauseAfter(draft, id, before))}
      >
        <Trans>Add a clause after {number}</Trans>
      </Button>
    </div>
  );
}

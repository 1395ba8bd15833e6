import type { MessageDescriptor } from '@lingui/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import type { DraftView } from '#api/contract-drafts.ts';
import { ReturnedReason, reasonPlace } from '../drafts/returned-reason.tsx';
import { DateField } from '../ui/date-field.tsx';
import { FormEnd } from '../ui/form-end.tsx';
import { Radios } from '../ui/radios.tsx';
import { AlignedTextField } from './aligned-text-field.tsx';
import { concernWords, notShippedWords, questionWords, reasonWords } from './code-words.ts';
import { type Draft, missingFields, recipeOf } from './draft.ts';
import { labels } from './fact-words.ts';
import { type GoodsLineNumber, QuantityFields } from './quantity-fields.tsx';

/** Asks for what this kind of statement needs, and for nothing else. */
export function AnswerForm({
  draft,
  lines,
  revised,
  onChange,
  onCancel,
  onReview,
}: {
  draft: Draft;
  lines: readonly GoodsLineNumber[];
  /** The draft that came back; why, stands beside what it is about. */
  revised?: DraftView;
  onChange: (draft: Draft) => void;
  onCancel: () => void;
  onReview: () => void;
}) {
  const { t } = useLingui();
  const recipe = recipeOf(draft.type);
  const [tried, setTried] = useState(false);
  const missing = missingFields(draft);
  const { code, date, quantities, text } = recipe;
  const has = { facts: Boolean(code ?? date ?? quantities), words: text !== undefined };
  const place = revised && reasonPlace(revised, has);
  const reason = revised && <ReturnedReason view={revised} />;
  return (
    <Form
      validationBehavior="aria"
      className="space-y-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (missing.length > 0) setTried(true);
        else onReview();
      }}
    >
      {(place === 'whole' || place === 'facts') && reason}
      {recipe.code && <CodeChoice draft={draft} onChange={onChange} />}
      {recipe.date && (
        <DateField
          label={recipe.date === 'until' ? t`Until the end of which day` : t`On which day`}
          value={draft.date ?? ''}
          onChange={(date) => onChange({ ...draft, date })}
          className="max-w-64"
        />
      )}
      {recipe.quantities && <QuantityFields lines={lines} draft={draft} onChange={onChange} />}
      {place === 'words' && reason}
      {recipe.text && (
        <AlignedTextField
          isNeeded={recipe.text === 'needed'}
          text={draft.text}
          onChange={(text) => onChange({ ...draft, text })}
        />
      )}
      {tried && missing.length > 0 && <MissingNote missing={missing} />}
      <FormEnd place="sheet" verb={<Trans>See what will be said</Trans>} onCancel={onCancel} />
    </Form>
  );
}

const codeLists: Readonly<Record<string, Readonly<Record<string, MessageDescriptor>>>> = {
  'notification.objected': reasonWords,
  'notification.not-shipped': notShippedWords,
  'notification.asked': questionWords,
  'notification.concern-raised': concernWords,
};

function CodeChoice({ draft, onChange }: { draft: Draft; onChange: (draft: Draft) => void }) {
  const { t, i18n } = useLingui();
  const options = Object.entries(codeLists[draft.type] ?? {}).map(([id, word]) => ({
    id,
    name: i18n._(word),
  }));
  const names = {
    reason: i18n._(labels.reason),
    question: t`What the question is about`,
    concern: t`Concern`,
  };
  return (
    <Radios
      label={names[recipeOf(draft.type).code ?? 'reason']}
      options={options}
      value={draft.code}
      onChange={(code) => onChange({ ...draft, code })}
    />
  );
}

function MissingNote({ missing }: { missing: ReturnType<typeof missingFields> }) {
  const { t } = useLingui();
  const names = {
    code: t`one of the choices above`,
    date: t`a day`,
    quantities: t`a mass in kilograms, with at most six decimals`,
    text: t`a text in at least one language`,
  };
  const list = missing.map((field) => names[field]).join(t`; `);
  return (
    <p role="alert" className="text-sm font-semibold text-notice-ink">
      <Trans>Still needed: {list}.</Trans>
    </p>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components/Form';
import type { StatementForm as FormOf } from '#api/contract-records.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import { languages } from '#kernel/language.ts';
import { useAreaName } from '../app/area-words.ts';
import { groupOf } from '../app/parties.ts';
import { nodeQuery } from '../app/queries.ts';
import { DryRunFirst } from '../line/dry-run.tsx';
import { listIn, objectIn } from '../notifications/content-shape.ts';
import { Choice } from '../ui/choice.tsx';
import { FormEnd } from '../ui/form-end.tsx';
import { useDeskWords } from './desk-words.ts';
import { fieldOf, type Written } from './schema-fields.ts';
import { SchemaPart, Table } from './schema-form.tsx';
import { missingOf, type StatementDraft, type StatementPlace } from './statement-draft.ts';

/** What a statement of any desk asks, from its schema: its facts, and then its content. */
export function StatementForm({
  form,
  place,
  areas,
  draft,
  onChange,
  onCancel,
  onReview,
}: {
  form: FormOf;
  place: StatementPlace;
  /** In which a record that may stand in any could stand; those that a statement about areas may name. */
  areas: readonly string[];
  draft: StatementDraft;
  onChange: (draft: StatementDraft) => void;
  onCancel: () => void;
  onReview: () => void;
}) {
  const [tried, setTried] = useState(false);
  const missing = missingOf(form, draft, place);
  const { data: node } = useQuery(nodeQuery);
  const group = groupOf(node, place.group);
  const table = {
    parties: (group?.members ?? []).map(({ party }) => party).sort(),
    areas,
    languages: group?.languages ?? languages,
  };
  const part = (name: 'facts' | 'content', schema: JsonObject) => (
    <SchemaPart
      desk={form.desk}
      label=""
      field={fieldOf(schema)}
      isNeeded
      written={draft[name]}
      onChange={(written: Written) => onChange({ ...draft, [name]: objectIn(written) ?? {} })}
    />
  );
  // Nobody writes that he suspends before he has read what that stops.
  const content = (asked: ReactNode) =>
    form.type === 'suspension.declared' ? (
      <DryRunFirst group={place.group} areas={listIn(draft.facts['areas']).map(String)}>
        {asked}
      </DryRunFirst>
    ) : (
      asked
    );
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
      {form.anyArea && place.record === undefined && (
        <AreaChoice
          areas={areas}
          area={draft.area}
          onChange={(area) => onChange({ ...draft, area })}
        />
      )}
      <Table value={table}>
        {part('facts', form.facts)}
        {form.content && content(part('content', form.content))}
      </Table>
      {tried && missing.length > 0 && <MissingNote desk={form.desk} missing={missing} />}
      <FormEnd place="sheet" verb={<Trans>See what will be said</Trans>} onCancel={onCancel} />
    </Form>
  );
}

function AreaChoice({
  areas,
  area,
  onChange,
}: {
  areas: readonly string[];
  area: string | undefined;
  onChange: (area: string) => void;
}) {
  const { t } = useLingui();
  const areaName = useAreaName();
  return (
    <Choice
      label={t`Area of cooperation`}
      shown
      options={[
        ...(area === undefined ? [{ id: '', name: t`Choose…` }] : []),
        ...areas.map((id) => ({ id, name: areaName(id) })),
      ]}
      value={area ?? ''}
      onChange={onChange}
      className="max-w-md"
    />
  );
}

function MissingNote({ desk, missing }: { desk: string; missing: readonly (readonly string[])[] }) {
  const { t } = useLingui();
  const words = useDeskWords();
  const names = missing.map((path) =>
    path.map((name) => words.word(desk, 'labels', name)).join(' › '),
  );
  const list = [...new Set(names)].join(t`; `);
  return (
    <p role="alert" className="text-sm font-semibold text-notice-ink">
      <Trans>Still needed: {list}.</Trans>
    </p>
  );
}

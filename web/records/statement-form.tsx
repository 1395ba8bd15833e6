import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import type { StatementForm as FormOf } from '#api/contract-records.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import { useAreaName } from '../app/area-words.ts';
import { groupOf } from '../app/parties.ts';
import { nodeQuery } from '../app/queries.ts';
import { objectIn } from '../notifications/content-shape.ts';
import { Choice } from '../ui/choice.tsx';
import { FormEnd } from '../ui/form-end.tsx';
import { useDeskWords } from './desk-words.ts';
import { fieldOf, type Written } from './schema-fields.ts';
import { SchemaPart, TableParties } from './schema-form.tsx';
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
  /** In which a record that may stand in any could stand. */
  areas: readonly string[];
  draft: StatementDraft;
  onChange: (draft: StatementDraft) => void;
  onCancel: () => void;
  onReview: () => void;
}) {
  const [tried, setTried] = useState(false);
  const missing = missingOf(form, draft, place);
  const { data: node } = useQuery(nodeQuery);
  const members = groupOf(node, place.group)?.members ?? [];
  const parties = members.map(({ party }) => party).sort();
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
      <TableParties value={parties}>
        {part('facts', form.facts)}
        {form.content && part('content', form.content)}
      </TableParties>
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

import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SoundingPaperView, SoundingWritten } from '#api/contract-soundings.ts';
import { languages } from '#kernel/language.ts';
import { groupOf, useGroupTitle, usePartyName } from '../app/parties.ts';
import { nodeQuery } from '../app/queries.ts';
import { Choice } from '../ui/choice.tsx';
import { clausePairs } from '../ui/clause-pairs.ts';
import { DiffView } from '../ui/diff-view.tsx';
import { FormEnd } from '../ui/form-end.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { Panel } from '../ui/panel.tsx';
import { Trouble } from '../ui/trouble.tsx';
import {
  changesFrom,
  draftOf,
  type Lack,
  lacksOf,
  type PaperDraft,
  paperOf,
} from './paper-draft.ts';
import { PaperForm } from './paper-form.tsx';
import { postPaper, type SoundingPair } from './soundings-api.ts';

const daysUsual = 30;
const daysMax = 180;

/** A first paper, or one of a thread that is worded anew: then what changes is shown while it is written. */
export function WritePaper({
  pairs,
  revised,
  thread,
  onClose,
  onLaid,
}: {
  /** Before whom it may be laid; one, if it words another anew. */
  pairs: readonly SoundingPair[];
  revised?: SoundingPaperView;
  thread?: string;
  onClose: () => void;
  onLaid: (pair: SoundingPair, written: SoundingWritten) => void;
}) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const { data: node } = useQuery(nodeQuery);
  const [start] = useState(() => draftOf(revised));
  const [draft, setDraft] = useState<PaperDraft>(start);
  const [days, setDays] = useState<number | undefined>(daysUsual);
  const [at, setAt] = useState(0);
  const pair = pairs[at];
  const laying = useMutation({
    mutationFn: (to: SoundingPair) =>
      postPaper(to, { paper: paperOf(draft, revised?.id), days, thread }),
    // What was laid stands on the page before its form goes.
    onSuccess: async (written, to) => {
      await queries.invalidateQueries({ queryKey: ['soundings'] });
      onLaid(to, written);
    },
  });
  const lacks = lacksOf(draft);
  if (pair === undefined) return null;
  return (
    <Panel
      title={revised ? <Trans>A new version</Trans> : <Trans>A new non-paper</Trans>}
      className="mb-stack"
    >
      <div className="space-y-5">
        <div className="flex flex-wrap items-end gap-x-5 gap-y-3">
          {pairs.length > 1 && <Before pairs={pairs} at={at} onChange={setAt} />}
          <NumberField
            label={t`Days that it stands`}
            value={days}
            onChange={setDays}
            min={1}
            max={daysMax}
            className="max-w-48"
          />
        </div>
        <PaperForm
          draft={draft}
          languages={groupOf(node, pair.group)?.languages ?? languages}
          before={start.clauses}
          onChange={setDraft}
        />
        {revised && <Changes before={start} after={draft} />}
        <KeptNowhere />
        {laying.error && <Trouble error={laying.error} />}
        <FormEnd
          verb={<Trans>Lay it before them</Trans>}
          isDisabled={laying.isPending || lacks.length > 0}
          missing={lacks.length > 0 && <Lacks lacks={lacks} />}
          onAct={() => laying.mutate(pair)}
          onCancel={onClose}
        />
      </div>
    </Panel>
  );
}

const KeptNowhere = () => (
  <p className="prose-line text-sm text-ink-2">
    <Trans>
      Nothing of this is kept, here or at the node, until you lay it before them. They see it when
      their node next asks.
    </Trans>
  </p>
);

function Before({
  pairs,
  at,
  onChange,
}: {
  pairs: readonly SoundingPair[];
  at: number;
  onChange: (at: number) => void;
}) {
  const { t } = useLingui();
  const partyName = usePartyName();
  const groupTitle = useGroupTitle();
  return (
    <Choice
      label={t`Before whom`}
      shown
      options={pairs.map(({ group, party }, index) => ({
        id: String(index),
        name: `${partyName(party)} · ${groupTitle(group)}`,
      }))}
      value={String(at)}
      onChange={(id) => onChange(Number(id))}
      className="w-full max-w-md"
    />
  );
}

function Lacks({ lacks }: { lacks: readonly Lack[] }) {
  if (lacks.includes('title')) return <Trans>A title, in one language or more</Trans>;
  if (lacks.includes('clauses')) return <Trans>A clause, in one language or more</Trans>;
  return <Trans>Brackets that close what they open</Trans>;
}

function Changes({ before, after }: { before: PaperDraft; after: PaperDraft }) {
  const { t } = useLingui();
  const differences = changesFrom(before, after).filter(({ change }) => change !== 'same');
  const numberOf = (id: string): string => {
    const now = after.clauses.findIndex((clause) => clause.id === id);
    const was = before.clauses.findIndex((clause) => clause.id === id);
    return String((now >= 0 ? now : was) + 1);
  };
  return (
    <section>
      <h3 className="mb-2 text-sm font-semibold">
        <Trans>What changes</Trans>
      </h3>
      {differences.length === 0 ? (
        <p className="text-sm text-ink-3">
          <Trans>Nothing yet.</Trans>
        </p>
      ) : (
        <DiffView
          clauses={clausePairs(differences, (id) => (id === undefined ? t`Title` : numberOf(id)))}
        />
      )}
    </section>
  );
}

import { Plural, Trans } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ClearancesCheck, ClearancesView } from '#api/contract-drafts.ts';
import type { ClearanceTable } from '#desks/releases/clearances.ts';
import { keeperOf } from '../drafts/kept-text.ts';
import { type KeptText, useKept, useOfficerId } from '../drafts/use-kept.ts';
import { DraftNotice } from '../notifications/draft-notice.tsx';
import { Button } from '../ui/button.tsx';
import { Question } from '../ui/dialog.tsx';
import { Panel } from '../ui/panel.tsx';
import { Switch } from '../ui/switch.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { checkQuery, clearancesQuery, setClearances, tableOf } from './clearances-api.ts';
import { type ChangedTable, changedTable } from './kept-table.ts';
import { isChanged, LeadsTo } from './leads-to.tsx';
import { useTypesName } from './rule-words.tsx';
import { RulesTable } from './rules-table.tsx';
import { newRule, rulesMax, sameTable } from './table-draft.ts';

/** The change comes back where it was left. The node sets nothing if another has set a table since it was begun. */
function useChangedTable(view: ClearancesView): KeptText<ChangedTable> {
  const officer = useOfficerId();
  const [keeper] = useState(() => keeperOf(officer, 'clearances', changedTable));
  const inForce = tableOf(view);
  const start = { table: inForce, was: inForce };
  return useKept(keeper, start, ({ table, was }) => !sameTable(table, was));
}

/** The table as fields, and beside it what it would lead to. Nothing counts before it is set. */
export function TableEditor({
  view,
  onClose,
}: {
  view: ClearancesView;
  onClose: (wasSet: boolean) => void;
}) {
  const queries = useQueryClient();
  const kept = useChangedTable(view);
  const { table: draft, was } = kept.draft;
  const setDraft = (table: ClearanceTable): void => kept.change({ table, was });
  const close = (wasSet: boolean): void => {
    kept.forget();
    onClose(wasSet);
  };
  const [isAsked, setIsAsked] = useState(false);
  const check = useQuery(checkQuery(draft));
  const setting = useMutation({
    mutationFn: () => setClearances(draft, was),
    onSuccess: (next) => {
      queries.setQueryData(clearancesQuery.queryKey, next);
      close(true);
    },
    onError: () => void queries.invalidateQueries({ queryKey: clearancesQuery.queryKey }),
  });
  const { rules } = draft;
  return (
    <div className="space-y-stack">
      {kept.keptMs !== undefined && <DraftNotice keptMs={kept.keptMs} onDiscard={kept.discard} />}
      <Panel title={<Trans>Rules, from above: the first that names a statement counts</Trans>}>
        <div className="space-y-4">
          <RulesTable
            rules={rules}
            usual={view.usual}
            types={view.types}
            unreached={check.data?.unreached ?? []}
            onChange={(next) => setDraft({ ...draft, rules: next })}
          />
          <Button
            isDisabled={rules.length >= rulesMax}
            onPress={() => setDraft({ ...draft, rules: [newRule, ...rules] })}
          >
            <Trans>Add a rule above</Trans>
          </Button>
          <Switch isOn={draft.console} onChange={(console) => setDraft({ ...draft, console })}>
            <Trans>Commands on the node's own machine may speak at a table without clearance</Trans>
          </Switch>
          {setting.error && <Trouble error={setting.error} />}
          <div className="flex flex-wrap gap-2">
            <Button
              look="primary"
              isDisabled={setting.isPending || sameTable(draft, was)}
              onPress={() => setIsAsked(true)}
            >
              <Trans>Set this table</Trans>
            </Button>
            <Button onPress={() => close(false)}>
              <Trans>Leave it as it is</Trans>
            </Button>
          </div>
        </div>
      </Panel>
      <Panel title={<Trans>What it would lead to</Trans>}>
        {check.error && <Trouble error={check.error} />}
        {check.data && <LeadsTo rows={[]} checked={check.data.types} />}
      </Panel>
      <SetQuestion
        isOpen={isAsked}
        types={check.data?.types ?? []}
        onClose={() => setIsAsked(false)}
        onConfirm={() => {
          setIsAsked(false);
          setting.mutate();
        }}
      />
    </div>
  );
}

function SetQuestion({
  isOpen,
  types,
  onClose,
  onConfirm,
}: {
  isOpen: boolean;
  types: ClearancesCheck['types'];
  onClose: () => void;
  onConfirm: () => void;
}) {
  const typesName = useTypesName();
  const other = types.filter(isChanged);
  return (
    <Question
      title={<Trans>Set this table of clearances?</Trans>}
      verb={<Trans>Set this table</Trans>}
      isOpen={isOpen}
      onClose={onClose}
      onConfirm={onConfirm}
    >
      <p>
        <Plural
          value={other.length}
          _0="No kind of statement needs anything else than now."
          one="One kind of statement needs something else than now:"
          other="# kinds of statement need something else than now:"
        />{' '}
        {other.map(({ type }) => typesName(type)).join(', ')}
      </p>
      <p>
        <Trans>
          It is written into the national log with your id, and stays there. Another table can be
          set at any time.
        </Trans>
      </p>
    </Question>
  );
}

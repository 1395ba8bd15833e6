import { Trans, useLingui } from '@lingui/react/macro';
import type { GroupView } from '#api/contract.ts';
import { useGroupTitle } from '../../app/parties.ts';
import { Choice } from '../../ui/choice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PartyName } from '../../ui/party-name.tsx';
import { basisWords } from '../code-words.ts';
import { labels, silenceWords, sourceWords } from '../fact-words.ts';
import { useRuleLength } from '../rule-length.ts';
import { useNoticeForm } from './notice-form.tsx';

const noRule = 'none';

/** At which table, to whom, on which basis and by which clock. */
export function TableFields({ groups }: { groups: readonly GroupView[] }) {
  const { t, i18n } = useLingui();
  const titleOf = useGroupTitle();
  const lengthOf = useRuleLength();
  const { draft, change } = useNoticeForm();
  const group = groups.find((each) => each.group === draft.group);
  const importer = group?.members.find(({ self }) => !self);
  const rules = group?.clocks.filter(({ bases }) => bases.includes(draft.basis)) ?? [];
  const rule = rules.find(({ id }) => id === draft.rule);
  const silence = rule && silenceWords[rule.silence];
  const source = rule && sourceWords[rule.source];
  return (
    <Panel title={<Trans>To whom, and by which rule</Trans>}>
      <div className="grid items-start gap-x-4 gap-y-3 md:grid-cols-3">
        <Choice
          shown
          label={i18n._(labels.table)}
          options={groups.map((each) => ({ id: each.group, name: titleOf(each.group) }))}
          value={draft.group}
          onChange={(id) => change({ group: id, rule: '' })}
        />
        <Choice
          shown
          label={i18n._(labels.basis)}
          options={Object.entries(basisWords).map(([id, word]) => ({ id, name: i18n._(word) }))}
          value={draft.basis}
          onChange={(basis) => change({ basis, rule: '' })}
        />
        {draft.basis !== 'voluntary' && (
          <Choice
            shown
            label={t`Clock`}
            options={[
              { id: noRule, name: t`No clock: silence has no effect` },
              ...rules.map((each) => ({ id: each.id, name: lengthOf(each) })),
            ]}
            value={draft.rule === '' ? noRule : draft.rule}
            onChange={(id) => change({ rule: id === noRule ? '' : id })}
          />
        )}
      </div>
      <div className="prose-line mt-3 text-sm text-ink-2">
        {importer && (
          <p>
            <Trans>
              Importing side: <PartyName party={importer.party} withId />
            </Trans>
          </p>
        )}
        {silence && <p>{i18n._(silence)}</p>}
        {rule && (
          <p className="text-xs text-ink-3">
            {source ? i18n._(source) : rule.source} · <span className="font-mono">{rule.id}</span>
          </p>
        )}
      </div>
    </Panel>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { Panel } from '../../ui/panel.tsx';
import { labels } from '../fact-words.ts';
import { type FirmDraft, type FirmRole, firmRoles } from './notice-draft.ts';
import { NoticeField, useNoticeForm } from './notice-form.tsx';

export function FirmFields() {
  return (
    <Panel
      title={<Trans>Firms</Trans>}
      note={<Trans>Names and addresses are kept in the language you write them in</Trans>}
    >
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-3">
        {firmRoles.map((role) => (
          <OneFirm key={role} role={role} />
        ))}
      </div>
    </Panel>
  );
}

function OneFirm({ role }: { role: FirmRole }) {
  const { t, i18n } = useLingui();
  const { draft, change } = useNoticeForm();
  const firm = draft.firms[role];
  const set = (part: Partial<FirmDraft>) =>
    change({ firms: { ...draft.firms, [role]: { ...firm, ...part } } });
  const titles: Readonly<Record<FirmRole, string>> = {
    exporter: i18n._(labels.exporter),
    importer: i18n._(labels.importer),
    consignee: t`Consignee, if another`,
  };
  return (
    <fieldset className="min-w-0 space-y-3">
      <legend className="mb-1 text-sm font-semibold text-ink-2">{titles[role]}</legend>
      <NoticeField
        name={`firms.${role}.name`}
        label={t`Name`}
        value={firm.name}
        onChange={(name) => set({ name })}
      />
      <NoticeField
        name={`firms.${role}.address`}
        label={t`Address`}
        value={firm.address}
        onChange={(address) => set({ address })}
      />
      <div className="grid gap-3 sm:grid-cols-[9.5rem_minmax(0,1fr)]">
        <NoticeField
          name={`firms.${role}.country`}
          label={i18n._(labels.country)}
          value={firm.country}
          onChange={(country) => set({ country })}
          maxLength={2}
        />
        <NoticeField
          name={`firms.${role}.registration`}
          label={t`Registration number`}
          value={firm.registration}
          onChange={(registration) => set({ registration })}
        />
      </div>
    </fieldset>
  );
}

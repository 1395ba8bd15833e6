import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { modeWords } from '../code-words.ts';
import { labels } from '../fact-words.ts';
import { NoticeDate, NoticeField, useNoticeForm } from './notice-form.tsx';

const gridClass = 'grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-4';

export function ShipmentFields() {
  const { t, i18n } = useLingui();
  const { draft, change } = useNoticeForm();
  const modes = Object.entries(modeWords).map(([id, word]) => ({ id, name: i18n._(word) }));
  return (
    <Panel title={<Trans>Shipment</Trans>}>
      <div className={gridClass}>
        <NoticeDate
          name="from"
          label={i18n._(labels.dispatchDate)}
          value={draft.from}
          onChange={(from) => change({ from })}
        />
        <NoticeDate
          name="to"
          label={t`at the latest (optional)`}
          value={draft.to}
          onChange={(to) => change({ to })}
        />
        <Choice
          shown
          label={i18n._(labels.mode)}
          options={modes}
          value={draft.mode}
          onChange={(mode) => change({ mode })}
        />
        <NoticeField
          name="vessel"
          label={i18n._(labels.vessel)}
          value={draft.vessel}
          onChange={(vessel) => change({ vessel })}
        />
        <PortFields />
        <PaperFields />
      </div>
      <SeriesFields />
    </Panel>
  );
}

function PortFields() {
  const { t, i18n } = useLingui();
  const { draft, change } = useNoticeForm();
  const hint = t`UN/LOCODE`;
  return (
    <>
      <NoticeField
        name="exportPort"
        label={i18n._(labels.exportPort)}
        hint={hint}
        value={draft.exportPort}
        onChange={(exportPort) => change({ exportPort })}
      />
      <NoticeField
        name="importPort"
        label={i18n._(labels.importPort)}
        hint={hint}
        value={draft.importPort}
        onChange={(importPort) => change({ importPort })}
      />
      <NoticeField
        name="transitPorts"
        label={i18n._(labels.transit)}
        hint={t`UN/LOCODEs, with spaces between`}
        value={draft.transitPorts}
        onChange={(transitPorts) => change({ transitPorts })}
        className="lg:col-span-2"
      />
    </>
  );
}

function PaperFields() {
  const { t, i18n } = useLingui();
  const { draft, change } = useNoticeForm();
  return (
    <>
      <NoticeField
        name="exportPermit"
        label={i18n._(labels.exportPermit)}
        value={draft.exportPermit}
        onChange={(exportPermit) => change({ exportPermit })}
      />
      <NoticeField
        name="importPermit"
        label={i18n._(labels.importPermit)}
        value={draft.importPermit}
        onChange={(importPermit) => change({ importPermit })}
      />
      <NoticeField
        name="penOnline"
        label={i18n._(labels.penOnline)}
        value={draft.penOnline}
        onChange={(penOnline) => change({ penOnline })}
      />
      <NoticeField
        name="reference"
        label={t`Your reference`}
        value={draft.reference}
        onChange={(reference) => change({ reference })}
      />
    </>
  );
}

/** One notice may cover several shipments of some months, the quantity drawn down. */
function SeriesFields() {
  const { t } = useLingui();
  const { draft, change } = useNoticeForm();
  return (
    <div className="mt-4 space-y-2">
      <Checkbox isSelected={draft.incbCopied} onChange={(incbCopied) => change({ incbCopied })}>
        <Trans>INCB has been copied</Trans>
      </Checkbox>
      <Checkbox isSelected={draft.isSeries} onChange={(isSeries) => change({ isSeries })}>
        <Trans>This notice covers several shipments</Trans>
      </Checkbox>
      {draft.isSeries && (
        <div className={gridClass}>
          <NoticeDate
            name="seriesFrom"
            label={t`Shipments from`}
            value={draft.seriesFrom}
            onChange={(seriesFrom) => change({ seriesFrom })}
          />
          <NoticeDate
            name="seriesTo"
            label={t`until`}
            value={draft.seriesTo}
            onChange={(seriesTo) => change({ seriesTo })}
          />
        </div>
      )}
    </div>
  );
}

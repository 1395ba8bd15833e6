import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { openOverlay } from '../app/overlay.ts';
import { DensityChoice, LanguageChoice, ThemeChoice } from '../app/preferences.tsx';
import { switchShortcuts, useShortcutsOn } from '../app/shortcuts-choice.ts';
import { useMay } from '../app/use-may.ts';
import { Button } from '../ui/button.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Panel } from '../ui/panel.tsx';
import { Switch } from '../ui/switch.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { BackupPanel } from './backup-panel.tsx';
import { ListsPanel } from './lists-panel.tsx';
import { PeersPanel } from './peers-panel.tsx';

/** How this officer reads, and what this node is connected to, screens against and keeps copies of. */
export function SettingsPage() {
  const { t } = useLingui();
  const may = useMay();
  return (
    <>
      <PageHead title={t`Settings`} />
      <div className="grid items-start gap-stack xl:grid-cols-2">
        <div className="space-y-stack">
          <ReadingPanel />
          <KeyboardPanel />
          {may('backup.write') && <BackupPanel />}
        </div>
        {may('exchange.read') && (
          <div className="space-y-stack">
            <PeersPanel />
            <ListsPanel />
          </div>
        )}
      </div>
    </>
  );
}

function ReadingPanel() {
  return (
    <Panel title={<Trans>Reading</Trans>} note={<Trans>Kept in this browser</Trans>}>
      <div className="divide-y divide-line">
        <Setting name={<Trans>Language</Trans>}>
          <LanguageChoice name="settings-language" />
        </Setting>
        <Setting name={<Trans>Theme</Trans>}>
          <ThemeChoice name="settings-theme" />
        </Setting>
        <Setting
          name={<Trans>Density</Trans>}
          note={<Trans>Compact shows more rows. Nothing becomes too small to press.</Trans>}
        >
          <DensityChoice name="settings-density" />
        </Setting>
      </div>
      <p className="mt-3 text-sm text-ink-2">
        <Trans>
          What the desk is made of: <TextLink href="/gallery">Gallery</TextLink>
        </Trans>
      </p>
    </Panel>
  );
}

function KeyboardPanel() {
  const isOn = useShortcutsOn();
  return (
    <Panel title={<Trans>Keyboard</Trans>}>
      <Setting
        name={<Trans>Single letters act</Trans>}
        note={
          <Trans>Switch them off if you speak to this machine, or if a key is easily struck.</Trans>
        }
      >
        <Switch isOn={isOn} onChange={switchShortcuts}>
          <span className="sr-only">
            <Trans>Single letters act</Trans>
          </span>
        </Switch>
      </Setting>
      <Button onPress={() => openOverlay('shortcuts')}>
        <Trans>Show what the keys do</Trans>
      </Button>
    </Panel>
  );
}

function Setting({
  name,
  note,
  children,
}: {
  name: ReactNode;
  note?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-row first:pt-0">
      <div className="min-w-0 flex-1 basis-40">
        <p className="font-semibold">{name}</p>
        {note !== undefined && <p className="prose-line text-xs text-ink-3">{note}</p>}
      </div>
      {children}
    </div>
  );
}

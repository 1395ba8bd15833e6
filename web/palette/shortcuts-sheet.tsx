import { Trans, useLingui } from '@lingui/react/macro';
import { closeOverlay } from '../app/overlay.ts';
import { switchShortcuts, useShortcutsOn } from '../app/shortcuts-choice.ts';
import { usePlaces } from '../app/use-places.ts';
import { useMayNotify } from '../notifications/use-may-notify.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Keys } from '../ui/keys.tsx';
import { Switch } from '../ui/switch.tsx';

type Line = Readonly<{ id: string; keys: readonly string[]; does: string }>;

/** What the keys do, and the switch that turns single letters off. */
export function ShortcutsSheet() {
  const { t, i18n } = useLingui();
  const isOn = useShortcutsOn();
  const mayNotify = useMayNotify();
  const always: readonly Line[] = [
    { id: 'palette', keys: ['Ctrl', 'K'], does: t`Search, go, act` },
    { id: 'arrows', keys: ['↑', '↓'], does: t`Move in a list` },
    { id: 'enter', keys: ['Enter'], does: t`Open` },
    { id: 'space', keys: ['Space'], does: t`Choose a row, to act on several` },
    { id: 'escape', keys: ['Esc'], does: t`Close what is open; drafts stay` },
  ];
  const letters: readonly Line[] = [
    { id: 'jk', keys: ['J', 'K'], does: t`Next and previous row` },
    { id: 'act', keys: ['1', '…', '9'], does: t`First, second … answer of the row` },
    { id: 'slash', keys: ['/'], does: t`To the search field` },
    ...(mayNotify ? [{ id: 'new', keys: ['C'], does: t`New notification` }] : []),
    ...usePlaces().map((place) => ({
      id: place.to,
      keys: ['G', place.key.toUpperCase()],
      does: i18n._(place.name),
    })),
    { id: 'help', keys: ['?'], does: t`This sheet` },
  ];
  return (
    <Dialog title={<Trans>Keyboard</Trans>} isOpen onClose={closeOverlay} className="max-w-2xl">
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        <KeyList name={t`Always`} lines={always} />
        <KeyList name={t`Single letters`} lines={letters} />
      </div>
      <div className="mt-4 border-t border-line pt-3">
        <Switch isOn={isOn} onChange={switchShortcuts}>
          <Trans>Single letters act</Trans>
        </Switch>
        <p className="prose-line text-xs text-ink-3">
          <Trans>Switch them off if you speak to this machine, or if a key is easily struck.</Trans>
        </p>
      </div>
    </Dialog>
  );
}

function KeyList({ name, lines }: { name: string; lines: readonly Line[] }) {
  return (
    <section>
      <h3 className="mb-1.5 text-xs font-semibold text-ink-3">{name}</h3>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-3 gap-y-1.5 text-sm">
        {lines.map(({ id, keys, does }) => (
          <div key={id} className="contents">
            <dt>
              <Keys names={keys} />
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

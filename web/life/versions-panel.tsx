import { Trans } from '@lingui/react/macro';
import type { LifeView } from '#api/contract-life.ts';
import { useLanguage } from '../app/language.tsx';
import { Digest } from '../ui/digest.tsx';
import { Facts, Panel } from '../ui/panel.tsx';
import { Timeline } from '../ui/timeline.tsx';
import { When } from '../ui/when.tsx';

/** The terms through time: what each amendment changed, with the hash of what it made. */
export function VersionsPanel({ view: { versions } }: { view: LifeView }) {
  const language = useLanguage();
  return (
    <Panel title={<Trans>Terms through time</Trans>}>
      <Timeline
        entries={versions.map(({ hash, at, changed }, place) => ({
          id: hash,
          when: at ? <When at={at} /> : null,
          what: place === 0 ? <Trans>As founded</Trans> : <Trans>Amendment {place}</Trans>,
          who: <Digest hex={hash} />,
          children: changed.length > 0 && (
            <Facts
              rows={changed.map(({ label, after }) => [
                label[language],
                after?.[language] ?? <Trans key="out">Taken out</Trans>,
              ])}
            />
          ),
        }))}
      />
    </Panel>
  );
}

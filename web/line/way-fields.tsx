import { Trans, useLingui } from '@lingui/react/macro';
import type { ReleaseView } from '#api/contract-releases.ts';
import { useAreaName } from '../app/area-words.ts';
import { useLanguage } from '../app/language.tsx';
import { useDeskWords } from '../records/desk-words.ts';
import { localeOf } from '../strings/languages.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { formatNumber } from '../ui/format.ts';
import { Radios } from '../ui/radios.tsx';
import { type Choosing, namedDraftsMax, ticked, ways } from './selection.ts';

/** All that may be said, or areas, desks or drafts of it. */
export function WayFields({
  kinds,
  choosing,
  onChange,
}: Readonly<{
  kinds: ReleaseView['kinds'];
  choosing: Choosing;
  onChange: (choosing: Choosing) => void;
}>) {
  const { t } = useLingui();
  const areaName = useAreaName();
  const desks = useDeskWords();
  const names: Readonly<Record<Choosing['way'], string>> = {
    all: t`All that may be said now`,
    areas: t`By area`,
    desks: t`By desk`,
    drafts: t`One by one`,
  };
  const { way } = choosing;
  return (
    <div className="space-y-4">
      <Radios
        label={<Trans>What to release</Trans>}
        options={ways.map((id) => ({ id, name: names[id] }))}
        value={way}
        onChange={(id) => onChange({ ...choosing, way: ways.find((one) => one === id) ?? 'all' })}
      />
      {way === 'areas' && (
        <Ticks
          legend={t`Areas`}
          counts={countsOf(kinds, ({ area }) => area)}
          nameOf={areaName}
          names={choosing.areas}
          onChange={(areas) => onChange({ ...choosing, areas })}
        />
      )}
      {way === 'desks' && (
        <Ticks
          legend={t`Desks`}
          counts={countsOf(kinds, ({ desk }) => desk)}
          nameOf={desks.name}
          names={choosing.desks}
          onChange={(chosen) => onChange({ ...choosing, desks: chosen })}
        />
      )}
      {way === 'drafts' && (
        <p className="prose-line text-sm text-ink-2">
          <Trans>
            Tick them in the list below, {namedDraftsMax} at most; for more, choose by area or by
            desk.
          </Trans>
        </p>
      )}
    </div>
  );
}

function countsOf(
  kinds: ReleaseView['kinds'],
  nameOf: (kind: ReleaseView['kinds'][number]) => string,
): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const kind of kinds) {
    const name = nameOf(kind);
    if (name !== '') counts.set(name, (counts.get(name) ?? 0) + kind.drafts);
  }
  return [...counts];
}

function Ticks({
  legend,
  counts,
  nameOf,
  names,
  onChange,
}: Readonly<{
  legend: string;
  counts: readonly (readonly [string, number])[];
  nameOf: (name: string) => string;
  names: readonly string[];
  onChange: (names: readonly string[]) => void;
}>) {
  const locale = localeOf(useLanguage());
  return (
    <fieldset>
      <legend className="text-sm font-semibold">{legend}</legend>
      {counts.map(([name, count]) => (
        <Checkbox
          key={name}
          isSelected={names.includes(name)}
          onChange={(is) => onChange(ticked(names, name, is))}
        >
          <span>
            {nameOf(name)} <span className="text-ink-3">· {formatNumber(count, locale)}</span>
          </span>
        </Checkbox>
      ))}
    </fieldset>
  );
}

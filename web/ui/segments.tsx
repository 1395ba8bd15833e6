import type { ReactNode } from 'react';

export type Segment = Readonly<{ id: string; name: string; shown: ReactNode; lang?: string }>;

/** One of a few, all of them in sight. Native radio buttons: one stop for the Tab key, arrows choose. */
export function Segments({
  label,
  name,
  segments,
  value,
  onChange,
}: {
  label: string;
  /** Of the group of radio buttons; no two on a page are the same. */
  name: string;
  segments: readonly Segment[];
  value: string;
  onChange: (id: string) => void;
}) {
  return (
    <fieldset className="flex rounded-md border border-line-strong bg-surface p-0.5">
      <legend className="sr-only">{label}</legend>
      {segments.map((segment) => (
        <label
          key={segment.id}
          title={segment.name}
          lang={segment.lang}
          className="relative grid min-h-[calc(var(--control-small)-0.375rem)] flex-1 cursor-pointer place-items-center rounded-sm px-2.5 text-sm whitespace-nowrap text-ink-2 hover:text-accent has-checked:bg-accent-tint has-checked:font-semibold has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name={name}
            value={segment.id}
            aria-label={segment.name}
            checked={segment.id === value}
            onChange={() => onChange(segment.id)}
            className="sr-only"
          />
          {segment.shown}
        </label>
      ))}
    </fieldset>
  );
}

/** Keys as they stand on the keyboard. Several names are pressed together. */
export function Keys({ names }: { names: readonly string[] }) {
  return (
    <span className="inline-flex items-center gap-1 whitespace-nowrap">
      {names.map((name) => (
        <kbd
          key={name}
          className="inline-grid h-5.5 min-w-5.5 place-items-center rounded-sm border border-line-strong border-b-2 bg-surface px-1.5 font-sans text-xs text-ink-2"
        >
          {name}
        </kbd>
      ))}
    </span>
  );
}

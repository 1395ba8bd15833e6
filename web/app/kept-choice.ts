/** A choice that stays in this browser. Storage may be blocked; then it lasts as long as the page. */
export function keptChoice(name: string): {
  read: () => string | undefined;
  write: (value: string | undefined) => void;
} {
  const key = `entente.${name}`;
  return {
    read: () => {
      try {
        return localStorage.getItem(key) ?? undefined;
      } catch {
        return undefined;
      }
    },
    write: (value) => {
      try {
        if (value === undefined) localStorage.removeItem(key);
        else localStorage.setItem(key, value);
      } catch {
        // Nothing is lost but the memory of the choice.
      }
    },
  };
}

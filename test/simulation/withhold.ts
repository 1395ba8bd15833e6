/** What a relay that keeps contents to itself gives: the bundle with holes, and every signature still good. */
export function withhold(bundle: Uint8Array, isWithheld: () => boolean = () => true): Uint8Array {
  const lines = new TextDecoder().decode(bundle).split('\n');
  // Behind the first line and the header, acts and contents take turns.
  const given = lines.map((line, index) => {
    const isContent = index >= 3 && index % 2 === 1 && line !== '-' && line !== '';
    return isContent && isWithheld() ? 'x' : line;
  });
  return new TextEncoder().encode(given.join('\n'));
}

/**
 * Bracketed text: what stands in `[…]` is not settled. Brackets nest; the full-width pair that Chinese texts use counts like the other, and
 * each closes its own kind.
 */
export type Piece =
  | Readonly<{ kind: 'plain'; text: string }>
  | Readonly<{ kind: 'bracket'; open: Opening; pieces: readonly Piece[] }>;

const closings = { '[': ']', '［': '］' } as const;
export type Opening = keyof typeof closings;

/** Deeper than this nobody reads. */
export const bracketDepthMax = 16;

const isOpening = (character: string): character is Opening => Object.hasOwn(closings, character);
const mark = /[[\]［］]/;

/** The pieces in order, adjacent plain text in one. Undefined where a bracket lacks its other half, or they nest too deep. */
export function parseBracketed(text: string): readonly Piece[] | undefined {
  type Level = { readonly open?: Opening; readonly pieces: Piece[] };
  const outermost: Level = { pieces: [] };
  const levels: Level[] = [outermost];
  let rest = text;
  while (rest !== '') {
    const level = levels.at(-1) ?? outermost;
    const at = rest.search(mark);
    const plain = at < 0 ? rest : rest.slice(0, at);
    if (plain !== '') level.pieces.push({ kind: 'plain', text: plain });
    if (at < 0) break;
    const character = rest.charAt(at);
    rest = rest.slice(at + 1);
    if (isOpening(character)) {
      if (levels.length > bracketDepthMax) return undefined;
      levels.push({ open: character, pieces: [] });
      continue;
    }
    const { open, pieces } = level;
    if (open === undefined || closings[open] !== character) return undefined;
    levels.pop();
    (levels.at(-1) ?? outermost).pieces.push({ kind: 'bracket', open, pieces });
  }
  return levels.length === 1 ? outermost.pieces : undefined;
}

export const isBalanced = (text: string): boolean => parseBracketed(text) !== undefined;

/** Whether anything of it is not settled. A text whose brackets do not balance is settled nowhere. */
export const isBracketed = (text: string): boolean =>
  parseBracketed(text)?.every(({ kind }) => kind === 'plain') !== true;

export function formatBracketed(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) =>
      piece.kind === 'plain'
        ? piece.text
        : `${piece.open}${formatBracketed(piece.pieces)}${closings[piece.open]}`,
    )
    .join('');
}

/** How brackets stand, whatever is in them and in whichever kind: renderings of one clause that agree have one shape. */
export function bracketShape(text: string): string {
  const shapes = (pieces: readonly Piece[]): string =>
    pieces.flatMap((piece) => (piece.kind === 'plain' ? [] : `[${shapes(piece.pieces)}]`)).join('');
  return shapes(parseBracketed(text) ?? []);
}

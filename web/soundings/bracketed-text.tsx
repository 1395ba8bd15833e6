import { visibleText } from '#kernel/visible-text.ts';
import type { Piece } from '#soundings/bracketed.ts';

const closings = { '[': ']', '［': '］' } as const;

/** What is not settled stands out from what is, by its brackets and a ground of its own; nested brackets nest. */
export function BracketedText({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map((piece, index) =>
    piece.kind === 'plain' ? (
      visibleText(piece.text)
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text that stands never move.
      <mark key={index} className="rounded-sm bg-accent-tint px-0.5 text-ink">
        <span className="font-semibold text-accent">{piece.open}</span>
        <BracketedText pieces={piece.pieces} />
        <span className="font-semibold text-accent">{closings[piece.open]}</span>
      </mark>
    ),
  );
}

import { fromHex, sha256Hex } from '#kernel/digest.ts';

/** As much of a record as its code needs. */
type Printed<Statement> = Readonly<{
  sides: readonly Readonly<{ statements: readonly Statement[] }>[];
}>;

/** Every statement of a record as a sheet prints it: side by side in the order of the terms, each side's in the order of its log. */
export const printedStatements = <Statement extends Readonly<{ seq: number }>>(
  view: Printed<Statement>,
): readonly Statement[] =>
  view.sides.flatMap(({ statements }) => statements.toSorted((a, b) => a.seq - b.seq));

/**
 * SHA-256 of the leaf digests of those statements, one after another. Whoever holds the logs computes it anew; a sheet from which a
 * statement was taken, or on which one was altered, shows another.
 */
export const verificationCode = (
  view: Printed<Readonly<{ seq: number; leafHash: string }>>,
): string => sha256Hex(...printedStatements(view).map(({ leafHash }) => fromHex(leafHash)));

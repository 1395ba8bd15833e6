/**
 * The port through which goods are recognised: `src/controls/` answers it with the control list. Screening itself knows
 * no chemistry and no law.
 */
export type SubstanceLookup = Readonly<{
  /** Date of the control list that answers. */
  asOf: string;
  /** Reads a field that should hold one CAS number. */
  readCas(text: string): CasRead;
  findCas(text: string): readonly (Span & Readonly<{ loose: boolean; reading: CasRead }>)[];
  /** Exact names, up to spelling; leftmost first, longest at each place. */
  findNames(text: string): readonly (Span &
    Readonly<{
      /** Nothing else stands in the field but salts, grades, amounts and other such names. */
      whole: boolean;
      named: readonly Readonly<{ substance: SubstanceFacts; name: NameFacts }>[];
    }>)[];
  readHs(text: string): HsRead | undefined;
}>;

/** Offsets are UTF-16 units of the text that was asked about. */
type Span = Readonly<{ start: number; end: number; text: string }>;

export type SubstanceFacts = Readonly<{
  id: string;
  cas: readonly string[];
  subheadings: readonly string[];
}>;
export type NameFacts = Readonly<{ text: string; lang: string; kind: string; mark: string }>;

export type CasRead =
  | Readonly<{ kind: 'valid'; cas: string; substance: SubstanceFacts | undefined }>
  | Readonly<{ kind: 'check-digit'; written: string; expected: number; near: readonly string[] }>
  | Readonly<{ kind: 'no-cas' }>;

export type HsRead = Readonly<{
  digits: string;
  subheading: string | undefined;
  substances: readonly SubstanceFacts[];
}>;

import type { Principal } from '#officers/permissions.ts';
import type { Client } from '#officers/surroundings.ts';

/** One request that the API has answered, or is about to. */
export type WitnessEntry = Readonly<{
  atMs: number;
  principal: Principal;
  client: Client;
  /** As it stands in the table of permissions; `none` for a path that is not there. */
  route: string;
  path: string;
  status: number;
  about: Readonly<Record<string, string>>;
  /** The table that was asked about, and the records whose contents were shown or changed. */
  group?: string;
  records?: readonly string[];
}>;

/** Is awaited before the answer leaves: what it could not keep, nobody learns. */
export type Witness = (entry: WitnessEntry) => Promise<void>;

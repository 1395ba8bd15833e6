import type { Context, Hono } from 'hono';
import type { Refused } from '#kernel/refusal.ts';
import type { RefusalCode } from '#kernel/refusal-codes.ts';
import type { Principal } from '#officers/permissions.ts';
import type { Client } from '#officers/surroundings.ts';

/** What travels with a request. */
export type ApiEnvironment = {
  /** From the listener; a request within this process has none. */
  Bindings: { client?: Client };
  Variables: {
    client: Client;
    principal: Principal;
    /** Asks all of admission once more: what came with a long body may have ended while it came. Puts the principal as it stands now in its place. */
    readmit?: () => Promise<Refused | undefined>;
    /** Where the answer is a page that says what was refused: what the witness is told in place of its status. */
    refused?: RefusalCode;
    /** What the witness is told beside the route: whose account, which name was typed. */
    about?: Readonly<Record<string, string>>;
    /** Of an answer that is a page of its own, and not the desk. */
    contentSecurityPolicy?: string;
    /** Records whose contents the answer shows, where the path does not name them. */
    records?: readonly string[];
  };
};

export type ApiApp = Hono<ApiEnvironment>;
export type ApiContext = Context<ApiEnvironment>;

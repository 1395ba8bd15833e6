/** What the accounts take from their surroundings. */
export type Surroundings = Readonly<{
  nowMs: () => number;
  random: (count: number) => Uint8Array;
}>;

/** Who asks, as the transport knows it. */
export type Client = Readonly<{
  /** Of the machine, or of what stands before it. */
  address: string;
  /** `host[:port]` by which the desk was asked for. */
  host: string;
  /** Came over TLS, to this node or to the proxy before it. */
  secure: boolean;
  agent: string;
}>;

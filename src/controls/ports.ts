import * as z from 'zod';

const portRow = z.object({
  unlocode: z.string().regex(/^[A-Z]{2}[A-Z2-9]{3}$/),
  territory: z.string().regex(/^[A-Z]{2}$/),
  name: z.string().min(1),
  function: z.enum(['port', 'airport', 'port+airport']),
  status: z.string(),
  lat: z.string().regex(/^(-?\d+\.\d{3})?$/),
  lon: z.string().regex(/^(-?\d+\.\d{3})?$/),
  source: z.string().min(1),
  date: z.iso.date(),
  mark: z.enum(['read', 'read-secondary']),
});
/** A row of `data/ports.csv`: a place of UN/LOCODE that has a sea or river port, an airport, or both. */
export type Port = Readonly<z.infer<typeof portRow>>;

/** Rows as a CSV reader gives them, by column name. Throws on a row that is not in the form of `data/README.md`. */
export function parsePorts(rows: readonly unknown[]): ReadonlyMap<string, Port> {
  const ports = new Map<string, Port>();
  for (const row of rows) {
    const port = Object.freeze(portRow.parse(row));
    ports.set(port.unlocode, port);
  }
  return ports;
}

/** UN/LOCODE as typed ("mt mar", "MT-MAR") to its five characters, or `undefined`. */
export function unlocode(typed: string): string | undefined {
  const code = typed.normalize('NFKC').toUpperCase().replaceAll(/[\s-]/g, '');
  return /^[A-Z]{2}[A-Z2-9]{3}$/.test(code) ? code : undefined;
}

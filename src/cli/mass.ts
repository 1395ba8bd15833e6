import { ok, type Result, refuse } from '#kernel/refusal.ts';

/** Milligrams of each unit that a mass may be written in. */
const units = { mg: 1, g: 1_000, kg: 1_000_000, t: 1_000_000_000 } as const;
type Unit = keyof typeof units;
const form = /^(\d{1,12})(?:\.(\d{1,9}))?\s*(mg|g|kg|t)$/;

/** `25 kg`, `0.5 g`: whole milligrams, by integers alone. Refuses `request.malformed`. */
export function parseMass(text: string): Result<number> {
  const found = form.exec(text.trim());
  const [, whole = '', decimals = '', unit = 'mg'] = found ?? [];
  const scale = 10n ** BigInt(decimals.length);
  const mg = BigInt(whole + decimals) * BigInt(units[unit as Unit]);
  const fits = mg % scale === 0n && mg / scale <= BigInt(Number.MAX_SAFE_INTEGER);
  if (found && fits) return ok(Number(mg / scale));
  const expected = 'a mass with its unit (mg, g, kg or t), such as 25 kg or 0.5 g';
  return refuse('request.malformed', { at: 'mass', facts: { expected, found: text } });
}

/** In the largest unit that leaves at least one whole of it; nothing is rounded. */
export function formatMass(mg: number): string {
  const unit: Unit = mg >= units.kg ? 'kg' : mg >= units.g ? 'g' : 'mg';
  const size = units[unit];
  const decimals = String(mg % size)
    .padStart(String(size).length - 1, '0')
    .replace(/0+$/, '');
  const whole = String(Math.floor(mg / size));
  return `${whole}${size > 1 && decimals !== '' ? `.${decimals}` : ''} ${unit}`;
}

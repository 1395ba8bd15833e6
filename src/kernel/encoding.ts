/** Hexadecimal (lower case) and base64 (RFC 4648 §4, padded), each strict: one spelling for each run of bytes. */

const hexDigits = '0123456789abcdef';
const hexOfByte = Array.from(
  { length: 256 },
  (_, byte) => `${hexDigits[byte >> 4]}${hexDigits[byte & 15]}`,
);
const base64Digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const base64Pattern = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Value of each digit by its character code; −1 where there is none. */
function valuesOf(digits: string): Int8Array {
  const values = new Int8Array(128).fill(-1);
  for (let value = 0; value < digits.length; value++) values[digits.charCodeAt(value)] = value;
  return values;
}
const hexValues = valuesOf(hexDigits);
const base64Values = valuesOf(base64Digits);

export function toHex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += hexOfByte[byte];
  return text;
}

/** @param length the number of bytes that it must be, if that is known. */
export function parseHex(text: string, length?: number): Uint8Array | undefined {
  if (text.length % 2 !== 0) return undefined;
  if (length !== undefined && text.length !== 2 * length) return undefined;
  const bytes = new Uint8Array(text.length / 2);
  for (let index = 0; index < bytes.length; index++) {
    const high = hexValues[text.charCodeAt(2 * index)] ?? -1;
    const low = hexValues[text.charCodeAt(2 * index + 1)] ?? -1;
    if (high < 0 || low < 0) return undefined;
    bytes[index] = high * 16 + low;
  }
  return bytes;
}

/** For text that is known to be hexadecimal. @throws RangeError if it is not. */
export function fromHex(text: string): Uint8Array {
  const bytes = parseHex(text);
  if (bytes === undefined) throw new RangeError('not lower-case hexadecimal');
  return bytes;
}

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const left = bytes.length - index;
    const group =
      ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
    text += base64Digits[group >> 18];
    text += base64Digits[(group >> 12) & 63];
    text += left > 1 ? base64Digits[(group >> 6) & 63] : '=';
    text += left > 2 ? base64Digits[group & 63] : '=';
  }
  return text;
}

/**
 * Bytes of padded base64; `undefined` for anything else, unused bits that are not zero included.
 * @param length the number of bytes that it must be, if that is known.
 */
export function parseBase64(text: string, length?: number): Uint8Array | undefined {
  if (!base64Pattern.test(text)) return undefined;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  if (length !== undefined && bytes.length !== length) return undefined;
  let group = 0;
  let offset = 0;
  for (let index = 0; index < text.length; index++) {
    group = (group << 6) | Math.max(base64Values[text.charCodeAt(index)] ?? 0, 0);
    if (index % 4 !== 3) continue;
    for (let shift = 16; shift >= 0; shift -= 8) {
      const byte = (group >> shift) & 255;
      if (offset < bytes.length) bytes[offset++] = byte;
      else if (byte !== 0) return undefined;
    }
    group = 0;
  }
  return bytes;
}

/** For text that is known to be base64. @throws RangeError if it is not. */
export function fromBase64(text: string): Uint8Array {
  const bytes = parseBase64(text);
  if (bytes === undefined) throw new RangeError('not canonical base64');
  return bytes;
}

/** What may be the beginning of a record's id: its party, a hyphen, and at least one digit. */
export const isIdStart = (text: string): boolean =>
  /^[a-z][a-z0-9]{1,11}-[0-9a-f]{1,32}$/.test(text);

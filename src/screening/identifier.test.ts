import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { identifierKeys, normaliseIdentifier } from './identifier.ts';
import type { IdentifierType } from './record.ts';

const types: readonly IdentifierType[] = [
  ...(['passport', 'national-id', 'tax-id', 'registration', 'uscc', 'lei', 'bic', 'imo'] as const),
  ...(['mmsi', 'aircraft-registration', 'wallet', 'email', 'phone', 'website', 'other'] as const),
];

test('identifiers: two writings of one are equal', () => {
  const same = (type: IdentifierType, a: string, b: string): void =>
    assert.deepEqual(identifierKeys(type, a), identifierKeys(type, b), `${a} = ${b}`);
  same('phone', '+86 133 3796-3690', '8613337963690');
  same('phone', '0086 13337963690', '8613337963690');
  same('email', 'Service1@XiunaShangmao.com', 'service1@xiunashangmao.com');
  same('uscc', '91130105 MA0FRNGTXX', '９１１３０１０５MA0FRNGTXX');
  same(
    'wallet',
    '0x530A64C0CE595026A4A556B703644228179E2D57',
    '0x530a64c0ce595026a4a556b703644228179e2d57',
  );
  same('imo', 'IMO 7406784', '7406784');
  same('website', 'https://www.Dongchuangchem.com/', 'dongchuangchem.com');
});

test('identifiers: letters of a base58 address keep their case', () => {
  assert.notDeepEqual(identifierKeys('wallet', '3B7S6zrg'), identifierKeys('wallet', '3b7s6zrg'));
});

test('identifiers: long document numbers are compared across types, short ones are not', () => {
  assert.deepEqual(
    identifierKeys('registration', '91130104336154011D'),
    identifierKeys('uscc', '91130104336154011D'),
  );
  assert.notDeepEqual(identifierKeys('passport', '770143'), identifierKeys('tax-id', '770143'));
  assert.deepEqual(identifierKeys('registration', '2377'), []);
});

test('identifiers: normalising again changes nothing', () => {
  const value = fc.oneof(fc.string({ unit: 'binary' }), fc.string());
  fc.assert(
    fc.property(fc.constantFrom(...types), value, (type, text) => {
      const once = normaliseIdentifier(type, text);
      assert.equal(normaliseIdentifier(type, once), once);
    }),
    { numRuns: 2000 },
  );
});

import type { ListIdentifier, ListName } from '#screening/list.ts';
import type { IdentifierType } from '#screening/record.ts';

/**
 * OFAC's remarks are clauses between semicolons: a label, a value, and often a country in brackets. Only labels that
 * are known here become identifiers; the rest stays in the remarks for the officer to read.
 */
export type Remarks = Readonly<{
  identifiers: readonly ListIdentifier[];
  /** Names in quotes: what OFAC calls weak aliases, and former names of vessels. */
  names: readonly ListName[];
  born: readonly string[];
}>;

const labels: readonly (readonly [IdentifierType, RegExp])[] = [
  ['imo', /^(?:Vessel Registration Identification|Identification Number|Company Number) IMO/],
  ['mmsi', /^MMSI/],
  [
    'uscc',
    /^(?:Unified Social Credit Code \(USCC\)|United Social Credit Code Certificate \(USCCC\))/,
  ],
  ['lei', /^Legal Entity Number/],
  ['bic', /^SWIFT\/BIC/],
  ['wallet', /^Digital Currency Address - [A-Z0-9]+/],
  ['email', /^Email Address/],
  ['phone', /^(?:Phone Number|Phone No\.|Telephone(?: No\.)?|Fax(?: No\.)?|PHONE|Cell)/],
  ['website', /^Website/],
  ['aircraft-registration', /^Aircraft Tail Number/],
  [
    'passport',
    /^(?:(?:Diplomatic|Service|Official|Stateless Person) )?Passport(?: Booklet| Card)?/,
  ],
  [
    'tax-id',
    /^(?:Tax ID No\.|NIT|RUC|R\.?F\.?C\.?|RIF|V\.A\.T\. Number|C\.U\.I\.T\.|C\.I\.F\.|RTN|Italian Fiscal Code|US FEIN|Fiscal Code|Numero de Identificacion Tributaria)(?= |#|:)/,
  ],
  [
    'national-id',
    /^(?:National ID No\.|National Foreign ID Number|Cedula(?: No\.| de Ciudadania| de Residencia)?|D\.N\.I\.|C\.U\.R\.P\.|C\.U\.I\.P?\.|I\.F\.E\.|SSN|Citizen's Card Number|Personal ID Card|Identification Number|Turkish Identification Number|Kenyan ID No\.|Numero de Identidad|Residency Number|Tazkira National ID Card|Driver's License No\.|Credencial electoral|Electoral Registry No\.|Refugee ID Card|Travel Document Number|Birth Certificate Number)(?= |#|:)/,
  ],
  [
    'registration',
    /^(?:Registration (?:Number|ID)|(?:UK )?Company Number|Business (?:Registration (?:Number|Document)|Number)|Commercial Registry Number|C\.R\. No\.|Chamber of Commerce Number|Trade License No\.|License|Enterprise Number|Branch Unit Number|Matricula Mercantil No\.?|Folio Mercantil No\.|Public Registration Number|Certificate of Incorporation Number|Central Registration System Number|Economic Register Number \(CBLS\)|D-U-N-S Number|File Number|Registered Charity No\.|Istanbul Chamber of Comm\. No\.|Dubai Chamber of Commerce Membership No\.|Government Gazette Number)(?= |#|:)/,
  ],
];

const alias = /^(a\.k\.a\.|f\.k\.a\.|n\.k\.a\.) '(.+)'$/;

export function readRemarks(remarks: string): Remarks {
  const identifiers: ListIdentifier[] = [];
  const names: ListName[] = [];
  const born: string[] = [];
  for (const part of remarks.replace(/\.\s*$/, '').split(';')) {
    const clause = part.trim().replace(/^(?:alt|Alt)\. /, '');
    const quoted = alias.exec(clause);
    if (quoted?.[2] !== undefined) {
      names.push({ text: quoted[2], quality: quoted[1] === 'f.k.a.' ? 'former' : 'low' });
    } else if (/^(?:DOB|POB) /.test(clause)) born.push(clause);
    else {
      const identifier = identifierIn(clause);
      if (identifier !== undefined) identifiers.push(identifier);
    }
  }
  return { identifiers, names, born };
}

function identifierIn(clause: string): ListIdentifier | undefined {
  for (const [type, label] of labels) {
    const match = label.exec(clause);
    if (match === null) continue;
    const rest = clause.slice(match[0].length).replace(/^[\s:#]+/, '');
    const value = (rest.split(/\s+\((?=\p{L})|\s+(?:issued|expires|Expires)\b/u)[0] ?? '').trim();
    // A label without a number ("License pending") is prose.
    if (value === '' || (type !== 'email' && type !== 'website' && !/\d/.test(value))) {
      if (type !== 'bic' && type !== 'wallet') return undefined;
    }
    const country = /\s\((\p{L}[^()]*)\)/u.exec(rest)?.[1];
    return { type, value, ...(country === undefined ? {} : { country }) };
  }
  return undefined;
}

/**
 * Whether a JSON value fits a schema, told without a copy of it or a list of its faults. Every act's facts are asked when they are folded,
 * and the schema itself would take several times as long; it is asked where somebody wants to know what is wrong.
 */
import type {
  $ZodCheck,
  $ZodChecks,
  $ZodCustom,
  $ZodShape,
  $ZodType,
  $ZodTypes,
} from 'zod/v4/core';
import { safeParse } from 'zod/v4/core';
import { isJsonObject, type JsonValue } from '#kernel/canonical-json.ts';

export type Fits = (value: JsonValue) => boolean;

/** Says of every JSON value what `schema` says of it. Forms that are not known here are left to the schema. */
export function fitsOf(schema: $ZodType): Fits {
  const form = formOf(schema);
  const checks = (schema._zod.def.checks ?? []).map(checkOf);
  if (form === undefined || checks.includes(undefined)) {
    return (value) => safeParse(schema, value).success;
  }
  const [first, second, ...more] = checks.filter((check) => check !== undefined);
  if (first === undefined) return form;
  if (second === undefined) return (value) => form(value) && first(value);
  return (value) =>
    form(value) && first(value) && second(value) && more.every((check) => check(value));
}

function formOf(schema: $ZodType): Fits | undefined {
  const { def } = (schema as $ZodTypes)._zod;
  switch (def.type) {
    case 'string':
      return 'format' in def ? undefined : (value) => typeof value === 'string';
    case 'number':
      return 'format' in def && def.format === 'safeint' ? Number.isSafeInteger : undefined;
    case 'boolean':
      return (value) => typeof value === 'boolean';
    case 'enum':
      return isOneOf(Object.values(def.entries));
    case 'literal':
      return isOneOf(def.values);
    case 'custom':
      return (value) => Boolean(def.fn(value));
    case 'array': {
      const element = fitsOf(def.element);
      return (value) => Array.isArray(value) && value.every((one) => element(one));
    }
    case 'union': {
      const options = def.options.map(fitsOf);
      return (value) => options.some((option) => option(value));
    }
    case 'object':
      return def.catchall?._zod.def.type === 'never' ? strictObjectOf(def.shape) : undefined;
    default:
      return undefined;
  }
}

function isOneOf(values: readonly unknown[]): Fits {
  const [only] = values;
  return values.length === 1 ? (value) => value === only : (value) => values.includes(value);
}

/** An object of these members and no others; those marked optional may be absent. */
function strictObjectOf(shape: $ZodShape): Fits | undefined {
  const members = new Map<string, Fits>();
  const required: string[] = [];
  for (const [name, schema] of Object.entries(shape)) {
    const { def, optin } = (schema as $ZodTypes)._zod;
    const isOptional = def.type === 'optional';
    // One with a default, say, may be absent as well.
    if (!isOptional && optin !== undefined) return undefined;
    if (!isOptional) required.push(name);
    members.set(name, fitsOf(isOptional ? def.innerType : schema));
  }
  return (value) => {
    if (!isJsonObject(value)) return false;
    for (const name of required) if (!Object.hasOwn(value, name)) return false;
    for (const name of Object.keys(value)) {
      const member = value[name];
      if (member === undefined || members.get(name)?.(member) !== true) return false;
    }
    return true;
  };
}

const lengthOf = (value: JsonValue): number =>
  typeof value === 'string' || Array.isArray(value) ? value.length : Number.NaN;

function checkOf(check: $ZodCheck<never>): Fits | undefined {
  const { def } = (check as $ZodChecks | $ZodCustom)._zod;
  switch (def.check) {
    case 'min_length':
      return (value) => lengthOf(value) >= def.minimum;
    case 'max_length':
      return (value) => lengthOf(value) <= def.maximum;
    case 'length_equals':
      return (value) => lengthOf(value) === def.length;
    case 'greater_than': {
      const bound = Number(def.value);
      return (value) => Number(value) > bound || (def.inclusive && value === bound);
    }
    case 'less_than': {
      const bound = Number(def.value);
      return (value) => Number(value) < bound || (def.inclusive && value === bound);
    }
    case 'string_format': {
      if (def.format !== 'regex' || def.pattern === undefined) return undefined;
      const { pattern } = def;
      return (value) => typeof value === 'string' && pattern.test(value);
    }
    case 'custom':
      return (value) => Boolean(def.fn(value));
    default:
      return undefined;
  }
}

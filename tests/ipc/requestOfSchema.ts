// Requests made from the schemas of the calls themselves: right ones, and right ones with one thing spoilt.
import fc from 'fast-check';
import * as v from 'valibot';

/** What the parts of a schema are made of; a schema that has another part makes the test fail, not pass by. */
type Part = {
  type: string;
  entries?: Record<string, v.GenericSchema>;
  item?: v.GenericSchema;
  items?: v.GenericSchema[];
  key?: v.GenericSchema;
  value?: v.GenericSchema;
  wrapped?: v.GenericSchema;
  options?: readonly v.GenericSchema[] | readonly string[];
  literal?: unknown;
};

/** Texts of every kind that a schema asks for, and what breaks programs that put texts into files, formulas or keys. */
const texts = [
  '',
  'a',
  'A',
  'un-1',
  't1',
  'plan',
  'housing',
  '2022',
  '2022-06',
  '2022-06-30',
  '2022-H1',
  '2022-Q2',
  '2022Q2',
  '2022H1',
  '2022-13-45',
  '08:30',
  ...['cu', 'fm', 'sh', 'ms', 'in', 'sc'].map((kind) => `${kind}-1`),
  'column:cu-1',
  '任务',
  '=1+1',
  '__proto__',
  'constructor',
  '\u0000',
  '\uD83D',
  '../../etc/passwd',
  '/etc/hostname',
  'C:\\Windows\\win.ini',
  'at draw index.js:1:20',
  'TypeError',
  'ENOENT',
  '长'.repeat(600),
];
const numbers = [0, 1, 2, 3, 7, 10, 30, 100, 0.5, 1.5, 60, 2022, -1, 1e9, Number.MAX_SAFE_INTEGER];

/** Requests of a schema: right in every part. What is checked over several parts, few of them keep. */
export function requestOf(schema: v.GenericSchema): fc.Arbitrary<unknown> {
  return partOf(schema);
}

function partOf(schema: v.GenericSchema): fc.Arbitrary<unknown> {
  const part = schema as unknown as Part;
  switch (part.type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'literal':
      return fc.constant(part.literal);
    case 'picklist':
      return fc.constantFrom(...(part.options as string[]));
    case 'string':
    case 'custom':
      return fitting(schema, texts);
    case 'number':
      return fitting(schema, numbers);
    case 'nullable':
      return fc.oneof(fc.constant(null), inner(part.wrapped));
    case 'optional':
    case 'exact_optional':
    case 'lazy':
      return inner(part.wrapped);
    case 'array':
      return fc.array(inner(part.item), { minLength: 1, maxLength: 3 });
    case 'tuple':
    case 'strict_tuple':
      return fc.tuple(...(part.items ?? []).map((each) => inner(each)));
    case 'record':
      return fc.dictionary(inner(part.key) as fc.Arbitrary<string>, inner(part.value), {
        maxKeys: 3,
      });
    case 'union':
    case 'variant':
      return fc.oneof(...(part.options as v.GenericSchema[]).map((each) => inner(each)));
    case 'object':
    case 'strict_object':
      return objectOf(part.entries ?? {});
    default:
      throw new Error(`no requests for a part of type ${part.type}`);
  }
}

function objectOf(entries: Record<string, v.GenericSchema>): fc.Arbitrary<unknown> {
  const optional = (name: string) => (entries[name] as unknown as Part).type.includes('optional');
  const requiredKeys = Object.keys(entries).filter((name) => !optional(name));
  const parts = Object.fromEntries(Object.entries(entries).map(([name, of]) => [name, inner(of)]));
  return fc.record(parts, { requiredKeys });
}

function inner(schema: v.GenericSchema | undefined): fc.Arbitrary<unknown> {
  if (!schema) throw new Error('a part of a schema is missing');
  return partOf(schema);
}

function fitting(schema: v.GenericSchema, pool: readonly unknown[]): fc.Arbitrary<unknown> {
  const fits = pool.filter((value) => v.is(schema, value));
  if (fits.length === 0) throw new Error(`no value of the pool fits ${JSON.stringify(schema)}`);
  return fc.constantFrom(...fits);
}

/** What no call takes anywhere, and what some take in other places. */
const junk = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withTypedArray: true }),
  fc.constantFrom<unknown>(undefined, NaN, Infinity, '', '=1+1', -1, [], {}, 'x'.repeat(100_000)),
);

/** The request with one of its parts replaced, removed, or one added. */
export function spoilt(request: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(request, fc.array(fc.nat(20), { maxLength: 5 }), junk, fc.nat(2))
    .map(([value, way, by, how]) => spoil(structuredClone(value), way, by, how));
}

function spoil(value: unknown, way: readonly number[], by: unknown, how: number): unknown {
  if (typeof value !== 'object' || value === null || way.length === 0) return by;
  const holder = value as Record<string, unknown>;
  const keys = Object.keys(holder);
  const key = keys[(way[0] ?? 0) % Math.max(keys.length, 1)] ?? 'more';
  if (how === 1) delete holder[key];
  else if (how === 2) holder['more'] = by;
  else holder[key] = spoil(holder[key], way.slice(1), by, how);
  return holder;
}

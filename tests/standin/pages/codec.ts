// Carries values between processes as JSON, keeping what structured clone keeps: Date, Map, typed arrays, errors, cycles.
// makeCodec is self-contained because its source text also goes into the page.

export type Codec = { encode: (value: unknown) => unknown; decode: (coded: unknown) => unknown };

type Coded = {
  $?: string;
  v?: unknown;
  i?: number;
  n?: string;
  m?: string;
  s?: string;
  f?: string;
  d?: string;
};

export function makeCodec(): Codec {
  const viewTypes = {
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
    DataView,
  };
  const errorTypes: Record<string, ErrorConstructor> = {
    Error,
    TypeError,
    RangeError,
    SyntaxError,
    ReferenceError,
    EvalError,
    URIError,
  };

  function toBase64(bytes: Uint8Array): string {
    if (typeof Buffer !== 'undefined') {
      return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
    }
    return (bytes as Uint8Array & { toBase64: () => string }).toBase64();
  }
  function fromBase64(text: string): Uint8Array<ArrayBuffer> {
    if (typeof Buffer !== 'undefined') return new Uint8Array(Buffer.from(text, 'base64'));
    const withBase64 = Uint8Array as typeof Uint8Array & {
      fromBase64: (text: string) => Uint8Array<ArrayBuffer>;
    };
    return withBase64.fromBase64(text);
  }
  function refuse(): never {
    throw new Error('An object could not be cloned.');
  }
  /** `__proto__` as a key must become a property, not a prototype. */
  function put(target: Record<string, unknown>, key: string, value: unknown): void {
    if (key !== '__proto__') {
      target[key] = value;
      return;
    }
    Object.defineProperty(target, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }

  function encodeObject(value: object, seen: Map<object, number>): unknown {
    const known = seen.get(value);
    if (known !== undefined) return { $: 'r', i: known };
    seen.set(value, seen.size);
    if (Array.isArray(value)) return Array.from(value, (item: unknown) => encode(item, seen));
    if (ArrayBuffer.isView(value)) {
      const name = value.constructor.name in viewTypes ? value.constructor.name : 'Uint8Array';
      return {
        $: 't',
        n: name,
        d: toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)),
      };
    }
    if (value instanceof Error) return { $: 'e', n: value.name, m: value.message, s: value.stack };
    const tag = Object.prototype.toString.call(value).slice(8, -1);
    switch (tag) {
      case 'Date':
        // As text: JSON has no NaN, and an invalid date would come back as 1970.
        return { $: 'd', v: String(Number(value)) };
      case 'RegExp':
        return { $: 'x', s: (value as RegExp).source, f: (value as RegExp).flags };
      case 'ArrayBuffer':
        return { $: 'ab', d: toBase64(new Uint8Array(value as ArrayBuffer)) };
      case 'Map':
        return {
          $: 'm',
          v: [...(value as Map<unknown, unknown>)].map(([key, item]) => [
            encode(key, seen),
            encode(item, seen),
          ]),
        };
      case 'Set':
        return { $: 's', v: [...(value as Set<unknown>)].map((item) => encode(item, seen)) };
      case 'Object': {
        const coded: Record<string, unknown> = {};
        for (const key of Object.keys(value)) {
          put(coded, key, encode((value as Record<string, unknown>)[key], seen));
        }
        return '$' in coded ? { $: 'o', v: coded } : coded;
      }
      default:
        return refuse();
    }
  }

  function encode(value: unknown, seen: Map<object, number>): unknown {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value;
      case 'number':
        if (Number.isFinite(value) && !Object.is(value, -0)) return value;
        return { $: 'n', v: Object.is(value, -0) ? '-0' : String(value) };
      case 'undefined':
        return { $: 'u' };
      case 'bigint':
        return { $: 'b', v: String(value) };
      case 'object':
        return value === null ? null : encodeObject(value, seen);
      default:
        return refuse();
    }
  }

  function decodeView(name: string, bytes: Uint8Array<ArrayBuffer>): ArrayBufferView {
    type ViewType = new (buffer: ArrayBuffer) => ArrayBufferView;
    const View = (viewTypes as Record<string, ViewType>)[name] ?? Uint8Array;
    return new View(bytes.buffer);
  }

  function decode(coded: unknown, references: object[]): unknown {
    if (coded === null || typeof coded !== 'object') return coded;
    const keep = <Kept extends object>(made: Kept): Kept => {
      references.push(made);
      return made;
    };
    if (Array.isArray(coded)) {
      const list: unknown[] = keep([]);
      for (const item of coded) list.push(decode(item, references));
      return list;
    }
    const part = coded as Coded;
    switch (part.$) {
      case undefined:
      case 'o': {
        const source = (part.$ === 'o' ? part.v : part) as Record<string, unknown>;
        const made: Record<string, unknown> = keep({});
        for (const key of Object.keys(source)) put(made, key, decode(source[key], references));
        return made;
      }
      case 'u':
        return undefined;
      case 'n':
        return Number(part.v);
      case 'b':
        return BigInt(String(part.v));
      case 'r':
        return references[part.i ?? -1];
      case 'd':
        return keep(new Date(Number(part.v)));
      case 'x':
        return keep(new RegExp(part.s ?? '', part.f));
      case 'ab':
        return keep(fromBase64(part.d ?? '').buffer);
      case 't':
        return keep(decodeView(part.n ?? '', fromBase64(part.d ?? '')));
      case 'e': {
        const Type = errorTypes[part.n ?? ''] ?? Error;
        const error = keep(new Type(part.m));
        if (part.s !== undefined) error.stack = part.s;
        return error;
      }
      case 'm': {
        const map = keep(new Map<unknown, unknown>());
        for (const [key, item] of part.v as [unknown, unknown][]) {
          map.set(decode(key, references), decode(item, references));
        }
        return map;
      }
      case 's': {
        const set = keep(new Set<unknown>());
        for (const item of part.v as unknown[]) set.add(decode(item, references));
        return set;
      }
      default:
        throw new Error(`stand-in: unknown mark ${part.$}`);
    }
  }

  return { encode: (value) => encode(value, new Map()), decode: (coded) => decode(coded, []) };
}

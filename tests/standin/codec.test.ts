import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCodec } from './pages/codec.ts';

const codec = makeCodec();

function carry(value: unknown): unknown {
  return codec.decode(JSON.parse(JSON.stringify(codec.encode(value))));
}

describe('values between processes', () => {
  it('keeps what structured clone keeps', () => {
    const anything = fc.anything({
      withDate: true,
      withMap: true,
      withSet: true,
      withBigInt: true,
      withTypedArray: true,
    });
    fc.assert(
      fc.property(anything, (value) => {
        expect(carry(value)).toEqual(structuredClone(value));
      }),
    );
  });

  it('keeps an invalid date invalid', () => {
    expect(carry([new Date(Number.NaN), new Date(0)])).toEqual([new Date(Number.NaN), new Date(0)]);
  });

  it('keeps undefined in an object and a list, and -0', () => {
    expect(carry({ a: undefined, b: [undefined, -0] })).toStrictEqual({
      a: undefined,
      b: [undefined, -0],
    });
  });

  it('keeps cycles and shared objects', () => {
    const shared = { name: '共用' };
    const value: { list: unknown[]; self?: unknown } = { list: [shared, shared] };
    value.self = value;
    const carried = carry(value) as typeof value;
    expect(carried.self).toBe(carried);
    expect(carried.list[0]).toBe(carried.list[1]);
  });

  it('keeps the kind and the message of an error', () => {
    const carried = carry(new RangeError('超出'));
    expect(carried).toBeInstanceOf(RangeError);
    expect((carried as Error).message).toBe('超出');
  });

  it('makes no prototype of a key named __proto__', () => {
    const carried = carry(JSON.parse('{"__proto__":{"polluted":1}}'));
    expect(Object.getPrototypeOf(carried)).toBe(Object.prototype);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('keeps an object that has a key of its own marks', () => {
    expect(carry({ $: 'd', v: 1 })).toEqual({ $: 'd', v: 1 });
  });

  it.each([[() => 1], [Symbol('x')], [new WeakMap()], [Promise.resolve()]])(
    'refuses %s',
    (value) => {
      expect(() => codec.encode(value)).toThrow('An object could not be cloned.');
    },
  );
});

// contextBridge. One half lives in the page's own world, the other in the preload's isolated world; they talk
// synchronously through CustomEvents with an unguessable name, and Chromium clones `detail` between worlds.
// makeBridge is self-contained because its source text goes into the page.

export type Bridge = { expose: (key: string, api: unknown) => void };

type Packed =
  | { k: 'v'; v: unknown }
  | { k: 'a'; v: Packed[] }
  | { k: 'o'; v: Record<string, Packed> }
  | { k: 'e'; n: string; m: string; s: string | undefined }
  | { k: 'p' | 'f'; id: number };
type Parcel =
  | { op: 'reply'; ok: boolean; v: Packed }
  | { op: 'settle'; id: number; ok: boolean; v: Packed }
  | { op: 'call'; id: number; args: Packed }
  | { op: 'expose'; key: string; v: Packed }
  | { op: 'hello' };
type AnyFunction = (...args: unknown[]) => unknown;

/** `me` and `peer` are 'm' for the page's world and 'i' for the isolated one. */
export function makeBridge(eventName: string, me: 'm' | 'i', peer: 'm' | 'i'): Bridge {
  // Taken at once: the page may replace globals later.
  const dispatch = window.dispatchEvent.bind(window);
  const Detail = CustomEvent;
  const functions = new Map<number, AnyFunction>();
  const functionIds = new WeakMap<AnyFunction, number>();
  const proxies = new Map<number, AnyFunction>();
  const promises = new Map<
    number,
    { resolve: (v: unknown) => void; reject: (e: unknown) => void }
  >();
  const unsent: Parcel[] = [];
  let nextId = 0;
  let reply: Extract<Parcel, { op: 'reply' }> | undefined;
  const errorTypes: Record<string, ErrorConstructor> = {
    Error,
    TypeError,
    RangeError,
    SyntaxError,
    ReferenceError,
  };
  const cloneable =
    /^\[object (?:Date|ArrayBuffer|Map|Set|RegExp|Blob|File|ImageData|ImageBitmap)\]$/;

  function post(detail: Parcel): void {
    dispatch(new Detail(eventName + peer, { detail }));
  }
  function takeReply(): Extract<Parcel, { op: 'reply' }> | undefined {
    const taken = reply;
    reply = undefined;
    return taken;
  }
  function isCloneable(value: object): boolean {
    return ArrayBuffer.isView(value) || cloneable.test(Object.prototype.toString.call(value));
  }
  /** Plain data: Chromium's own clone does the whole work. */
  function isData(value: unknown, depth: number): boolean {
    if (value === null || typeof value !== 'object') {
      return typeof value !== 'function' && typeof value !== 'symbol';
    }
    if (depth > 1000) return false;
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype === Array.prototype) {
      return (value as unknown[]).every((item) => isData(item, depth + 1));
    }
    if (prototype === Object.prototype) {
      return Object.values(value).every((item) => isData(item, depth + 1));
    }
    if (value instanceof Map || value instanceof Set) {
      return Array.from(value.entries()).every((item) => isData(item, depth + 1));
    }
    return isCloneable(value);
  }
  function packPromise(promise: PromiseLike<unknown>): Packed {
    nextId += 1;
    const id = nextId;
    promise.then(
      (value) => {
        let parcel: Parcel;
        try {
          parcel = { op: 'settle', id, ok: true, v: pack(value, 0) };
        } catch (error) {
          parcel = { op: 'settle', id, ok: false, v: pack(error, 0) };
        }
        post(parcel);
      },
      (error: unknown) => post({ op: 'settle', id, ok: false, v: pack(error, 0) }),
    );
    return { k: 'p', id };
  }
  function packFunction(given: AnyFunction): Packed {
    let id = functionIds.get(given);
    if (id === undefined) {
      nextId += 1;
      id = nextId;
      functionIds.set(given, id);
      functions.set(id, given);
    }
    return { k: 'f', id };
  }
  function pack(value: unknown, depth: number): Packed {
    if (depth === 0 && isData(value, 0)) return { k: 'v', v: value };
    if (depth > 1000) {
      throw new TypeError(
        'Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.',
      );
    }
    if (typeof value === 'function') return packFunction(value as AnyFunction);
    if (typeof value === 'symbol') throw new TypeError('An object could not be cloned.');
    if (value === null || typeof value !== 'object') return { k: 'v', v: value };
    if (value instanceof Promise) return packPromise(value);
    if (value instanceof Error) return { k: 'e', n: value.name, m: value.message, s: value.stack };
    if (Array.isArray(value)) return { k: 'a', v: value.map((item) => pack(item, depth + 1)) };
    if (Object.prototype.toString.call(value) === '[object Object]') {
      const packed: Record<string, Packed> = {};
      for (const [key, item] of Object.entries(value)) packed[key] = pack(item, depth + 1);
      return { k: 'o', v: packed };
    }
    if (!isCloneable(value)) throw new TypeError('An object could not be cloned.');
    // Chromium's clone between worlds loses in silence what it cannot carry.
    if (value instanceof Map || value instanceof Set) {
      for (const item of value.entries()) {
        if (!isData(item, 0)) throw new TypeError('An object could not be cloned.');
      }
    }
    return { k: 'v', v: value };
  }
  function functionFrom(id: number): AnyFunction {
    const known = proxies.get(id);
    if (known) return known;
    const proxy: AnyFunction = (...args) => {
      reply = undefined;
      post({ op: 'call', id, args: pack(args, 0) });
      const answer = takeReply();
      if (!answer) throw new Error('contextBridge: no reply from the other world');
      const value = unpack(answer.v);
      if (!answer.ok) throw value;
      return value;
    };
    proxies.set(id, proxy);
    return proxy;
  }
  function unpack(packed: Packed): unknown {
    switch (packed.k) {
      case 'v':
        return packed.v;
      case 'a':
        return packed.v.map(unpack);
      case 'o':
        return Object.fromEntries(
          Object.entries(packed.v).map(([key, item]) => [key, unpack(item)]),
        );
      case 'e': {
        const error = new (errorTypes[packed.n] ?? Error)(packed.m);
        if (packed.s !== undefined) error.stack = packed.s;
        return error;
      }
      case 'p':
        return new Promise((resolve, reject) => {
          promises.set(packed.id, { resolve, reject });
        });
      default:
        return functionFrom(packed.id);
    }
  }
  function freeze(value: unknown): unknown {
    if (value !== null && typeof value === 'object' && !ArrayBuffer.isView(value)) {
      Object.values(value).forEach(freeze);
      Object.freeze(value);
    }
    return value;
  }
  function perform(parcel: Extract<Parcel, { op: 'call' | 'expose' }>): void {
    try {
      if (parcel.op === 'call') {
        const called = functions.get(parcel.id);
        const args = unpack(parcel.args) as unknown[];
        post({ op: 'reply', ok: true, v: pack(called?.(...args), 0) });
        return;
      }
      if (Object.hasOwn(window, parcel.key)) {
        throw new Error('Cannot bind an API on top of an existing property on the window object');
      }
      Object.defineProperty(window, parcel.key, {
        value: freeze(unpack(parcel.v)),
        enumerable: true,
      });
      post({ op: 'reply', ok: true, v: { k: 'v', v: undefined } });
    } catch (error) {
      post({
        op: 'reply',
        ok: false,
        v: pack(error instanceof Error ? error : new Error(String(error)), 0),
      });
    }
  }

  window.addEventListener(eventName + me, (event) => {
    event.stopImmediatePropagation();
    const parcel = (event as CustomEvent<Parcel | null>).detail;
    if (!parcel) return;
    if (parcel.op === 'reply') {
      reply = parcel;
    } else if (parcel.op === 'hello') {
      for (const waiting of unsent.splice(0)) post(waiting);
    } else if (parcel.op === 'settle') {
      const waiting = promises.get(parcel.id);
      promises.delete(parcel.id);
      if (parcel.ok) waiting?.resolve(unpack(parcel.v));
      else waiting?.reject(unpack(parcel.v));
    } else {
      perform(parcel);
    }
  });
  // The isolated world may have come first and be waiting.
  if (me === 'm') post({ op: 'hello' });

  return {
    expose(key, api) {
      const parcel: Parcel = { op: 'expose', key, v: pack(api, 0) };
      reply = undefined;
      post(parcel);
      const answer = takeReply();
      if (!answer) unsent.push(parcel);
      else if (!answer.ok) throw unpack(answer.v);
    },
  };
}

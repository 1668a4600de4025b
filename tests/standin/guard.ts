// What the stand-in lacks must say so: a missing member of Electron throws a sentence instead of being undefined.
import { EventEmitter } from 'node:events';

/** Names that the language, Node's inspection or Promise look up on any object. */
const askedOfEverything = new Set([
  'then',
  'toJSON',
  'toString',
  'valueOf',
  'constructor',
  'prototype',
  'inspect',
  'domain',
  'nodeType',
  'asymmetricMatch',
  '$$typeof',
]);

export function unsupported(what: string): Error {
  return new Error(`stand-in: ${what} is not supported; see tests/standin/README.md`);
}

function missingMember(name: string, key: string | symbol): undefined {
  if (typeof key === 'symbol' || askedOfEverything.has(key) || key.startsWith('_'))
    return undefined;
  throw unsupported(`${name}.${key}`);
}

/** The same object; reading a member that it lacks throws. */
export function guard<Part extends object>(name: string, part: Part): Part {
  return new Proxy(part, {
    get: (target, key, receiver) =>
      key in target ? Reflect.get(target, key, receiver) : missingMember(name, key),
  });
}

/**
 * Checks while compiling that every member of `part` exists in Electron's `Real` with a compatible type, and guards it.
 * Called in two steps because TypeScript infers either all type parameters or none.
 */
export function standFor<Real extends object>(name: string) {
  return <Part extends Partial<Real>>(
    part: Part & Record<Exclude<keyof Part, keyof Real>, never>,
  ): Part => guard(name, part);
}

/** A whole module of Electron that the stand-in does not have. */
export function missingModule(name: string): object {
  return guard(name, {});
}

/**
 * `true` if every member of Standin, apart from those of its own, whose names begin with `own`, exists in Electron's Real with a
 * compatible type. Events are left out: Electron types each one by hand, the stand-in has Node's emitter.
 */
export type Faithful<Standin, Real> = [
  Exclude<keyof Standin, keyof Real | keyof EventEmitter | `own${string}`>,
] extends [never]
  ? Standin extends Pick<Real, Exclude<keyof Standin & keyof Real, keyof EventEmitter>>
    ? true
    : 'a signature differs from Electron'
  : ['Electron lacks', Exclude<keyof Standin, keyof Real | keyof EventEmitter | `own${string}`>];

/** Base class: Node's emitter at the end of whose prototype chain a missing member throws. */
function guardedEmitterFor(name: string): new () => EventEmitter {
  class GuardedEmitter extends EventEmitter {}
  Object.setPrototypeOf(
    GuardedEmitter.prototype,
    new Proxy(Object.create(EventEmitter.prototype) as EventEmitter, {
      get: (target, key, receiver) =>
        key in target ? Reflect.get(target, key, receiver) : missingMember(name, key),
    }),
  );
  return GuardedEmitter;
}

export const AppEmitter: new () => EventEmitter = guardedEmitterFor('app');
export const WindowEmitter: new () => EventEmitter = guardedEmitterFor('BrowserWindow');
export const ContentsEmitter: new () => EventEmitter = guardedEmitterFor('webContents');
export const SessionEmitter: new () => EventEmitter = guardedEmitterFor('session');

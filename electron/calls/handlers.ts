// All calls of the window by name: one function each. What the first screen asks for is there at once; the rest of each kind
// of work is read with its first call, so that a start does not wait for it.
import type { CallName, Calls } from '#shared/ipc/calls.ts';
import { callNames } from '#shared/ipc/requests.ts';
import type { Desk } from '../desk.ts';
import type { LocalLog } from '../storage/localLog.ts';
import { historyHandlers } from './historyHandlers.ts';
import { logHandlers } from './logHandlers.ts';
import { planHandlers } from './planHandlers.ts';
import { reminderHandlers } from './reminderHandlers.ts';

export type Handlers = {
  [Name in CallName]: (
    request: Calls[Name]['request'],
  ) => Promise<Calls[Name]['reply']> | Calls[Name]['reply'];
};

const atOnce = (desk: Desk, log: LocalLog) => ({
  ...planHandlers(desk),
  ...historyHandlers(desk),
  ...logHandlers(desk, log),
  ...reminderHandlers(desk),
});

/** Of `forms:write` the kind of work is `forms`. */
type KindOf<Name extends string> = Name extends `${infer Kind}:${string}` ? Kind : never;
type LaterName = Exclude<CallName, keyof ReturnType<typeof atOnce>>;
type Group<Kind extends string> = Pick<Handlers, Extract<CallName, `${Kind}:${string}`>>;

const returns = async () => (await import('./returnHandlers.ts')).returnHandlers;
const outputs = async () => (await import('./outputHandlers.ts')).outputHandlers;

const later: {
  [Kind in KindOf<LaterName>]: () => Promise<(desk: Desk) => Group<Kind>>;
} = {
  about: async () => (await import('./aboutHandlers.ts')).aboutHandlers,
  assess: async () => (await import('./assessHandlers.ts')).assessHandlers,
  desktop: async () => (await import('./desktopHandlers.ts')).desktopHandlers,
  backups: async () => (await import('./backupHandlers.ts')).backupHandlers,
  consolidate: outputs,
  working: async () => (await import('./workingHandlers.ts')).workingHandlers,
  draft: async () => (await import('./draftHandlers.ts')).draftHandlers,
  file: outputs,
  forms: async () => (await import('./formHandlers.ts')).formHandlers,
  imports: returns,
  letters: async () => (await import('./letterHandlers.ts')).letterHandlers,
  merge: async () => (await import('./mergeHandlers.ts')).mergeHandlers,
  paper: async () => (await import('./paperHandlers.ts')).paperHandlers,
  picture: async () => (await import('./pictureHandlers.ts')).pictureHandlers,
  returns,
  revision: async () => (await import('./revisionHandlers.ts')).revisionHandlers,
  sheets: async () => (await import('./exportHandlers.ts')).exportHandlers,
  snapshots: async () => (await import('./snapshotHandlers.ts')).snapshotHandlers,
  tables: async () => (await import('./tableHandlers.ts')).tableHandlers,
  templates: async () => (await import('./templateHandlers.ts')).templateHandlers,
  tour: async () => (await import('./tourHandlers.ts')).tourHandlers,
  units: async () => (await import('./unitHandlers.ts')).unitHandlers,
};

export function callHandlers(desk: Desk, log: LocalLog): Handlers {
  const made = new Map<string, Promise<Partial<Handlers>>>();
  const kindOf = (kind: keyof typeof later) => {
    let group = made.get(kind);
    if (!group) {
      group = later[kind]().then((make) => make(desk));
      made.set(kind, group);
      // Asked again, it is read again.
      group.catch(() => made.delete(kind));
    }
    return group;
  };
  const there = atOnce(desk, log);
  const rest = callNames
    .filter((name): name is LaterName => !(name in there))
    .map((name) => {
      const kind = name.slice(0, name.indexOf(':')) as keyof typeof later;
      return [
        name,
        async (request: unknown) =>
          ((await kindOf(kind))[name] as (request: unknown) => unknown)(request),
      ] as const;
    });
  // That every call has its function is checked in the type of `later`; TypeScript cannot follow the names through the list.
  return { ...there, ...Object.fromEntries(rest) } as Handlers;
}

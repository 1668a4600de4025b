// A value beside React's state: whoever changes it often draws only those who look at what changed.
import { useSyncExternalStore } from 'react';

export type Store<State extends object> = {
  get(): State;
  /** Changes some of it; nobody is told when it is as it was. */
  put(next: Partial<State>): void;
  subscribe(listener: () => void): () => void;
};

export function createStore<State extends object>(first: State): Store<State> {
  let state = first;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    put(next) {
      const keys = Object.keys(next) as (keyof State)[];
      if (keys.every((key) => Object.is(state[key], next[key]))) return;
      state = { ...state, ...next };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What `select` answers must be the same object while what it is made of is. */
export function useStored<State extends object, Value>(
  store: Store<State>,
  select: (state: State) => Value,
): Value {
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

// What a page keeps while another one is shown: a review that was begun is there again when one comes back to it.
import {
  useCallback,
  useRef,
  useState,
  useSyncExternalStore,
  type Dispatch,
  type SetStateAction,
} from 'react';

export type Kept = {
  /** `otherwise` where nothing of this name was put: the same one each time. */
  get<Value>(name: string, otherwise: Value): Value;
  put(name: string, value: unknown): void;
  clear(): void;
  subscribe(listener: () => void): () => void;
};

export function createKept(): Kept {
  const values = new Map<string, unknown>();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    get: <Value>(name: string, otherwise: Value) =>
      values.has(name) ? (values.get(name) as Value) : otherwise,
    put(name, value) {
      if (values.has(name) && Object.is(values.get(name), value)) return;
      values.set(name, value);
      tell();
    },
    clear() {
      values.clear();
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Where nobody keeps anything for a page, it does so itself as long as it stands. */
export function useOwnKept(given: Kept | undefined): Kept {
  const [own] = useState(createKept);
  return given ?? own;
}

/** As `useState`, but also what is set after the page has gone is there when it comes back. */
export function useKept<Value>(
  kept: Kept,
  name: string,
  initial: Value,
): [Value, Dispatch<SetStateAction<Value>>] {
  const value = useSyncExternalStore(kept.subscribe, () => kept.get(name, initial));
  const first = useRef(initial);
  const set = useCallback(
    (next: SetStateAction<Value>) => {
      const isStep = (each: SetStateAction<Value>): each is (before: Value) => Value =>
        typeof each === 'function';
      kept.put(name, isStep(next) ? next(kept.get(name, first.current)) : next);
    },
    [kept, name],
  );
  return [value, set];
}

const touched = 'touched';

/** Says whether leaving the plan would lose what somebody decided here. */
export function touch(kept: Kept, isOpen: boolean): void {
  kept.put(touched, isOpen);
}

export function isTouched(kept: Kept): boolean {
  return kept.get(touched, false);
}

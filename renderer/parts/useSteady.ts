// Handlers that stay the same functions from drawing to drawing and do what the last drawing says: parts of the screen that
// get them are not drawn again for their sake.
import { useInsertionEffect, useRef, useState } from 'react';

type Handlers = Record<string, (...words: never[]) => unknown>;

/** The same names as those given first; they are called after drawing, never during it. */
export function useSteady<Given extends Handlers>(handlers: Given): Given {
  const latest = useRef(handlers);
  useInsertionEffect(() => {
    latest.current = handlers;
  });
  const [steady] = useState(() => {
    const names = Object.keys(handlers);
    const call =
      (name: string) =>
      (...words: never[]) =>
        latest.current[name]?.(...words);
    return Object.fromEntries(names.map((name) => [name, call(name)])) as Given;
  });
  return steady;
}

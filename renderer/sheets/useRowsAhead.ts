// The rows of the sheets of an open plan, made in pauses before anybody opens them: of years of reports that takes longer than a
// sheet should take to be shown. They are kept where they are made, and after an edit only those that it touches are made anew.
import { useEffect, useRef } from 'react';
import { tabs } from '#shared/plan/tabs.ts';
import { mergeSuggestions } from '#shared/units/suggestions.ts';
import type { ViewContext } from '#shared/view/viewContext.ts';
import { viewRows } from '#shared/view/viewRows.ts';
import { whenQuiet } from '../parts/whenQuiet.ts';

/** `resting`: another page lies over the plan. */
export function useRowsAhead(context: ViewContext, resting: boolean): void {
  const latest = useRef(context);
  latest.current = context;
  const left = useRef(tabs.map(({ name }) => name));
  useEffect(() => {
    if (resting) return undefined;
    let callOff = () => {};
    const next = () => {
      const [name] = left.current;
      if (name === undefined) return;
      callOff = whenQuiet(() => {
        left.current.shift();
        viewRows(name, latest.current);
        // The panel above that sheet compares every name with every other.
        if (name === 'units') mergeSuggestions(latest.current.document);
        next();
      });
    };
    next();
    return () => callOff();
  }, [resting]);
}

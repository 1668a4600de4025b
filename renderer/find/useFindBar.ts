// The state of a find bar: what is searched for and where, and what is to stand in its place.
import { useCallback, useMemo, useState } from 'react';
import type { FindQuery } from '#shared/view/findText.ts';

export type FindScope = 'sheet' | 'plan';
export type FindState = {
  open: boolean;
  replacing: boolean;
  query: FindQuery;
  by: string;
  scope: FindScope;
  /** On the sheet: the place of the active cell among those found, from 1 (0: none of them), and how many. */
  found: { place: number; total: number };
};

export type FindControl = FindState & {
  change(next: Partial<FindState>): void;
  show(replacing: boolean): void;
  close(): void;
  onFound(found: FindState['found']): void;
  /** For the sheet: null while nothing is searched for. */
  forSheet: FindQuery | null;
};

const closed: FindState = {
  open: false,
  replacing: false,
  query: { text: '', matchCase: false, matchWidth: false, wholeCell: false },
  by: '',
  scope: 'sheet',
  found: { place: 0, total: 0 },
};

export function useFindBar(): FindControl {
  const [state, setState] = useState<FindState>(closed);
  const change = useCallback(
    (next: Partial<FindState>) => setState((before) => ({ ...before, ...next })),
    [],
  );
  const onFound = useCallback(
    (found: FindState['found']) =>
      setState((before) =>
        before.found.place === found.place && before.found.total === found.total
          ? before
          : { ...before, found },
      ),
    [],
  );
  return useMemo(
    () => ({
      ...state,
      change,
      show: (replacing) => change({ open: true, replacing }),
      // The text stays, so that F3 goes on with it.
      close: () => change({ open: false }),
      onFound,
      forSheet: state.open && state.query.text !== '' ? state.query : null,
    }),
    [state, change, onFound],
  );
}

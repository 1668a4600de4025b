// Working through a list of doubts: which one a person is at, which are done with, where the next open one is.
import { useCallback, useMemo, useRef, useState } from 'react';

/** `kind` is the word for its group. `corrected`: what it is about was changed, which settles it by itself. */
export type DoubtLine = { kind: string; message: string; corrected: boolean };

export type DoubtWalk = {
  lines: readonly DoubtLine[];
  current: number | null;
  ticked: ReadonlySet<number>;
  /** The kind that the walk is limited to, or null. */
  filter: string | null;
  /** How many are neither ticked off nor corrected. */
  open: number;
  /** Makes a doubt the current one and leads there. */
  go: (index: number) => void;
  /** Leads to the next open one, round the end; answers false when there is none. */
  step: (by: 1 | -1) => boolean;
  /** Ticks the current one off and leads to the next. */
  tickAndStep: () => void;
  /** Ticks off, or takes the tick back. */
  toggle: (index: number) => void;
  /** Makes a doubt the current one without leading anywhere: the person is there already. Null: at no doubt. */
  note: (index: number | null) => void;
  setFilter: (kind: string | null) => void;
};

/** `onGo` leads to the place of a doubt. */
export function useDoubtWalk(
  lines: readonly DoubtLine[],
  onGo: (index: number) => void,
): DoubtWalk {
  const [current, setCurrent] = useState<number | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const [filter, setFilter] = useState<string | null>(null);
  // Where the walk goes on after a person looked at something that is not doubtful.
  const last = useRef<number | null>(null);
  const put = useCallback((index: number | null) => {
    if (index !== null) last.current = index;
    setCurrent(index);
  }, []);

  const openOnes = useMemo(
    () => lines.flatMap(({ corrected }, index) => (corrected || ticked.has(index) ? [] : [index])),
    [lines, ticked],
  );
  const go = useCallback(
    (index: number) => {
      put(index);
      onGo(index);
    },
    [onGo, put],
  );
  const toggle = useCallback((index: number) => {
    setTicked((before) => {
      const after = new Set(before);
      if (!after.delete(index)) after.add(index);
      return after;
    });
  }, []);

  const stepAmong = (candidates: readonly number[], by: 1 | -1): boolean => {
    const wanted = candidates.filter(
      (index) => index !== current && (filter === null || lines[index]?.kind === filter),
    );
    const from = current ?? last.current ?? (by > 0 ? -1 : lines.length);
    const next =
      by > 0
        ? (wanted.find((index) => index > from) ?? wanted[0])
        : (wanted.findLast((index) => index < from) ?? wanted.at(-1));
    if (next === undefined) return false;
    go(next);
    return true;
  };

  return {
    lines,
    current,
    ticked,
    filter,
    open: openOnes.length,
    go,
    step(by) {
      if (stepAmong(openOnes, by)) return true;
      // The only open one is where the person is: lead there again.
      if (current === null || !openOnes.includes(current)) return false;
      go(current);
      return true;
    },
    tickAndStep() {
      if (current === null) {
        stepAmong(openOnes, 1);
        return;
      }
      setTicked((before) => new Set([...before, current]));
      stepAmong(
        openOnes.filter((index) => index !== current),
        1,
      );
    },
    toggle,
    note: put,
    setFilter,
  };
}

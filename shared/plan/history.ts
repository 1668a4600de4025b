// Undo and redo as a reading of the history: every step stays in it, also the steps that took others back.

/** One step of the history. `of` names the step that an undo or redo step takes back or does again. */
export type HistoryStep = {
  number: number;
  kind: 'edit' | 'undo' | 'redo';
  of: number | null;
  label: string;
};

/** Steps that undo and redo would take next are last. */
export type UndoState = { undo: HistoryStep[]; redo: HistoryStep[] };

/** The state after one more step [P10]: an edit ends what could be redone; undo and redo move a step across. */
export function withStep(state: UndoState, step: HistoryStep): UndoState {
  if (step.kind === 'edit') return { undo: [...state.undo, step], redo: [] };
  const from = step.kind === 'undo' ? state.undo : state.redo;
  const to = step.kind === 'undo' ? state.redo : state.undo;
  const moved = from.at(-1);
  // A history cut at its old end may name a step that is no longer in it: nothing moves then.
  if (!moved || moved.number !== step.of) return state;
  return step.kind === 'undo'
    ? { undo: from.slice(0, -1), redo: [...to, moved] }
    : { undo: [...to, moved], redo: from.slice(0, -1) };
}

/** The state that a list of steps, oldest first, leads to. Linear in the number of steps. */
export function undoState(steps: Iterable<HistoryStep>): UndoState {
  const undo: HistoryStep[] = [];
  let redo: HistoryStep[] = [];
  for (const step of steps) {
    if (step.kind === 'edit') {
      undo.push(step);
      redo = [];
      continue;
    }
    const from = step.kind === 'undo' ? undo : redo;
    const moved = from.at(-1);
    if (!moved || moved.number !== step.of) continue;
    from.pop();
    (step.kind === 'undo' ? redo : undo).push(moved);
  }
  return { undo, redo };
}

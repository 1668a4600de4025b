import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { undoState, withStep, type HistoryStep, type UndoState } from '#shared/plan/history.ts';

function edit(number: number): HistoryStep {
  return { number, kind: 'edit', of: null, label: `第${number}步` };
}

describe('undo state', () => {
  it('[P10] an edit ends what could be redone', () => {
    const steps: HistoryStep[] = [
      edit(1),
      edit(2),
      { number: 3, kind: 'undo', of: 2, label: '' },
      edit(4),
    ];
    const state = undoState(steps);
    expect(state.undo.map(({ number }) => number)).toEqual([1, 4]);
    expect(state.redo).toEqual([]);
  });

  it('[P10] redo moves the step back', () => {
    const steps: HistoryStep[] = [
      edit(1),
      { number: 2, kind: 'undo', of: 1, label: '' },
      { number: 3, kind: 'redo', of: 1, label: '' },
    ];
    const state = undoState(steps);
    expect(state.undo.map(({ number }) => number)).toEqual([1]);
    expect(state.redo).toEqual([]);
  });

  it('[P10] step by step and read again after a restart it is the same', () => {
    const commands = fc.array(fc.constantFrom('edit', 'undo', 'redo'), { maxLength: 60 });
    fc.assert(
      fc.property(commands, (wanted) => {
        let state: UndoState = { undo: [], redo: [] };
        const steps: HistoryStep[] = [];
        for (const kind of wanted) {
          const number = steps.length + 1;
          const top = kind === 'undo' ? state.undo.at(-1) : state.redo.at(-1);
          if (kind !== 'edit' && !top) continue;
          const step = {
            number,
            kind,
            of: kind === 'edit' ? null : (top?.number ?? null),
            label: '',
          };
          steps.push(step);
          state = withStep(state, step);
        }
        expect(undoState(steps)).toEqual(state);
      }),
    );
  });
});

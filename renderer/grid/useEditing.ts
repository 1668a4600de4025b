// Editing through one persistent text field, the focus sink, that always lies over the active cell and always has the
// focus. Typing and input methods start in it, so that no first key is lost; it turns visible when something is typed.
import { useCallback, useMemo, useRef, useState, type RefObject } from 'react';
import { columnOf, type GridCore } from './core.ts';
import { inputEdit, lockOf } from './edits.ts';
import type { EditMode } from './keyboard.ts';
import { hasList, listOptions, type ListOption } from './lists.ts';
import { submit } from './submit.ts';

/** What is shown changes with every key; `actions` stay the same for the life of the sheet. */
export type Editing = {
  sink: RefObject<HTMLTextAreaElement | null>;
  mode: EditMode;
  options: readonly ListOption[];
  highlighted: number;
  actions: EditingActions;
};

export type EditingActions = {
  modeNow(): EditMode;
  highlight(index: number): void;
  /** Opens the editor with the cell's text (F2, double click); `list` shows every choice at once. */
  begin(list: boolean): void;
  /** Called on every input and on the start of a composition: the sink becomes the editor. */
  typed(): void;
  take(option: ListOption, stay: boolean): void;
  /** Ends editing and sends what was typed, if it differs. */
  commit(): void;
  cancel(): void;
  closeList(): void;
  newLine(): void;
  /** Lays the sink over the active cell. */
  place(): void;
  focus(): void;
};

export function useEditing(core: GridCore, frame: RefObject<HTMLDivElement | null>): Editing {
  const sink = useRef<HTMLTextAreaElement>(null);
  const modeRef = useRef<EditMode>('idle');
  const [mode, setModeState] = useState<EditMode>('idle');
  const [options, setOptions] = useState<readonly ListOption[]>([]);
  const [highlighted, setHighlighted] = useState(-1);

  const setMode = useCallback((next: EditMode) => {
    modeRef.current = next;
    setModeState(next);
  }, []);

  const actions = useMemo((): EditingActions => {
    const active = () => core.selection?.anchor ?? null;
    const column = () => {
      const place = active();
      return place ? columnOf(core, place.column) : undefined;
    };
    /** The lock of the active cell, said aloud once per attempt. */
    const refuse = (): boolean => {
      const place = active();
      if (!place) return true;
      const { readOnly, tab, onMessage } = core.props;
      const lock = readOnly ?? lockOf(tab, core.rowById.get(place.rowId), place.column);
      if (lock === null) return false;
      onMessage({ tone: 'info', title: `这一格不能修改：${lock}` });
      return true;
    };
    const reset = () => {
      if (sink.current) sink.current.value = '';
      setMode('idle');
      setOptions([]);
      setHighlighted(-1);
    };
    const offer = (all: boolean) => {
      const current = column();
      const text = sink.current?.value ?? '';
      if (!current || !hasList(current)) return;
      const next = listOptions(current, text, core.props.unitNames, all);
      setOptions(next);
      const same = next.findIndex((option) => option.text === text);
      setHighlighted(all ? same : next.length > 0 && !endsInName(text, core) ? 0 : -1);
    };
    const place = () => placeSink(core, frame.current, sink.current);
    const focus = () => sink.current?.focus({ preventScroll: true });

    const made: EditingActions = {
      modeNow: () => modeRef.current,
      highlight: setHighlighted,
      begin(list: boolean) {
        const at = active();
        if (!at || refuse() || !sink.current) return;
        const text = core.rowById.get(at.rowId)?.texts[at.column] ?? '';
        sink.current.value = text;
        sink.current.setSelectionRange(text.length, text.length);
        setMode('editing');
        const current = column();
        if (list || current?.kind === 'choice') offer(true);
        place();
        focus();
      },
      typed() {
        if (modeRef.current === 'idle') {
          if (refuse()) {
            if (sink.current) sink.current.value = '';
            return;
          }
          setMode('typing');
          const row = active() && core.layout.rowIndex.get(active()?.rowId ?? '');
          if (typeof row === 'number') core.api?.ensureIndexVisible(row);
          place();
        }
        offer(false);
      },
      take(option: ListOption, stay: boolean) {
        if (!sink.current) return;
        sink.current.value = option.text;
        setOptions([]);
        setHighlighted(-1);
        if (stay) focus();
        else made.commit();
      },
      commit() {
        if (modeRef.current === 'idle') return;
        const at = active();
        const text = sink.current?.value ?? '';
        reset();
        if (!at) return;
        const label = `修改${columnOf(core, at.column)?.heading ?? ''}`;
        const texts = [{ place: at, text }];
        const draft = inputEdit(core.props.tab, (id) => core.rowById.get(id), label, texts);
        if (draft.edit) void submit(core, draft, '修改');
      },
      cancel: reset,
      closeList() {
        setOptions([]);
        setHighlighted(-1);
      },
      newLine() {
        const field = sink.current;
        if (!field) return;
        field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
      },
      place,
      focus,
    };
    return made;
  }, [core, frame, setMode]);

  return { sink, mode, options, highlighted, actions };
}

/** Whether the text ends in a name that stands as it is, so that Enter must not replace it by a longer one. */
function endsInName(text: string, core: GridCore): boolean {
  const last =
    text
      .split(/[、，,；;\n]/)
      .at(-1)
      ?.trim() ?? '';
  return last === '' || core.props.unitNames.includes(last);
}

/** Lays the sink over the active cell; out of sight (not hidden, it must keep the focus) when that cell is not rendered. */
function placeSink(
  core: GridCore,
  frame: HTMLElement | null,
  sink: HTMLTextAreaElement | null,
): void {
  const active = core.selection?.anchor;
  if (!frame || !sink) return;
  const cell = active
    ? frame.querySelector<HTMLElement>(
        `[row-id="${CSS.escape(active.rowId)}"] .ag-cell[col-id="${CSS.escape(active.column)}"]`,
      )
    : null;
  sink.classList.toggle('pb-sink-away', cell === null);
  if (!cell || !active) return;
  const box = cell.getBoundingClientRect();
  const origin = frame.getBoundingClientRect();
  const head = frame.querySelector('.ag-header')?.getBoundingClientRect().bottom ?? origin.top;
  // The visible part of a tall merged cell.
  const top = Math.min(Math.max(box.top, head), Math.max(box.bottom - 28, head)) - origin.top;
  const bottom = Math.min(box.bottom, origin.bottom) - origin.top;
  sink.style.left = `${box.left - origin.left}px`;
  sink.style.top = `${top}px`;
  sink.style.minWidth = `${box.width}px`;
  sink.style.maxWidth = `${Math.max(box.width, Math.min(520, origin.right - box.left - 12))}px`;
  sink.style.minHeight = `${Math.max(28, bottom - top)}px`;
  sink.style.maxHeight = `${Math.max(80, origin.height - top - 16)}px`;
  const index = core.layout.rowIndex.get(active.rowId) ?? 0;
  const heading = columnOf(core, active.column)?.heading ?? '';
  const text = core.rowById.get(active.rowId)?.texts[active.column] || '空';
  sink.setAttribute('aria-label', `第${index + 1}行 ${heading}：${text}`);
}

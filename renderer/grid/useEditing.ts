// Editing through one persistent text field, the focus sink, that always lies over the active cell and always has the
// focus. Typing and input methods start in it, so that no first key is lost; it turns visible when something is typed.
import { useMemo, useRef, useState, type RefObject } from 'react';
import { createStore, type Store } from '../parts/store.ts';
import { announcePlaces, createAnnouncer } from './announce.ts';
import { columnOf, type GridCore } from './core.ts';
import { lockOf } from './edits.ts';
import { isFreshActive, shownPosition } from './freshRow.ts';
import { createHeld } from './held.ts';
import type { EditMode } from './keyboard.ts';
import { followDrop } from './dropButton.ts';
import { endsInName, hasList, listOptions, type ListOption, type UnitList } from './lists.ts';
import { placesIn } from './ranges.ts';
import type { CellPlace } from './selection.ts';
import { closeHelp, explainCell, followHelp } from './helpBubble.ts';
import { activeCell, placeSink } from './placeSink.ts';
import { sendTyped } from './sendTyped.ts';

export type EditingState = {
  mode: EditMode;
  options: readonly ListOption[];
  highlighted: number;
  /** Whether the calendar of a date is open. */
  calendar: boolean;
};

/** What is shown changes with every key and draws the editor alone; all else stays the same for the life of the sheet. */
export type Editing = {
  sink: RefObject<HTMLTextAreaElement | null>;
  shown: Store<EditingState>;
  actions: EditingActions;
};

const noOptions: readonly ListOption[] = [];
const atRest: EditingState = {
  mode: 'idle',
  options: noOptions,
  highlighted: -1,
  calendar: false,
};

export type EditingActions = {
  modeNow(): EditMode;
  highlight(index: number): void;
  /** Opens the editor with the cell's text (F2, double click); `list` shows every choice at once. */
  begin(list: boolean): void;
  /** Called on every input: the sink becomes the editor. */
  typed(): void;
  /** An input method begins or ends to compose. */
  composing(begins: boolean): void;
  /** Begins typing with a text; where something is being typed already, it goes in at the caret. */
  startWith(text: string): void;
  /** Opens the editor of the active cell with a text that it was not left with. */
  resume(text: string): void;
  switchMode(): void;
  take(option: ListOption, stay: boolean): void;
  /** Closes the calendar; with a day, that is what the cell becomes. */
  closeCalendar(day: string | null): void;
  /** Ends editing and sends what was typed, if it differs. */
  commit(): void;
  /** The same by a key that goes on to another cell: what the key and the answer change is drawn together where that comes soon. */
  commitAndMove(move: () => void): void;
  /** Draws at once what waits for an answer. */
  settle(): void;
  /** The same for every selected cell. */
  commitAll(): void;
  /** Shows what the active cell has to say, or takes it off again. */
  explain(): void;
  cancel(): void;
  closeList(): void;
  newLine(): void;
  /** Lays the sink over the active cell. */
  place(): void;
  /** The same before the next frame, once however often it is asked: for scrolling, which must not wait for a layout. */
  placeSoon(): void;
  /** After a change of the selection: lays the sink there and lets a screen reader say so. */
  moved(): void;
  focus(): void;
};

export function useEditing(core: GridCore, frame: RefObject<HTMLDivElement | null>): Editing {
  const sink = useRef<HTMLTextAreaElement>(null);
  const [shown] = useState(() => createStore(atRest));

  const actions = useMemo((): EditingActions => {
    const active = () => core.selection?.active ?? null;
    const held = createHeld();
    const modeNow = () => {
      held.settle();
      return shown.get().mode;
    };
    /** While an input method composes on a locked cell: said once, and nothing of it is taken. */
    let refusing = false;
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
      const locked = readOnly === null ? { locked: place } : {};
      onMessage({ tone: 'info', title: `这一格不能修改：${lock}`, ...locked });
      return true;
    };
    const rest = () => shown.put({ mode: 'idle', options: noOptions, highlighted: -1 });
    const empty = () => {
      if (sink.current) sink.current.value = '';
    };
    const reset = () => {
      empty();
      rest();
    };
    /** `keep` names the option that stays highlighted. */
    const offer = (all: boolean, keep?: string) => {
      const current = column();
      const text = sink.current?.value ?? '';
      if (!current || !hasList(current)) return;
      const next = listOptions(current, text, unitList(core), all);
      const same = next.findIndex((option) =>
        keep === undefined ? option.text === text : option.label === keep,
      );
      const isOpen = next.length > 0 && !endsInName(text, core.props.unitNames);
      const first = isOpen ? 0 : -1;
      shown.put({ options: next, highlighted: all ? same : first });
    };
    const announcer = createAnnouncer(core, () => announcePlaces(frame.current, core));
    const place = () => {
      held.settle();
      if (!frame.current || !sink.current) return;
      const cell = placeSink(core, frame.current, sink.current);
      announcer.cell(sink.current, cell, modeNow() === 'idle');
      followHelp(core, frame.current, sink.current);
      followDrop(core, frame.current, cell, modeNow() === 'idle');
    };
    core.describe = place;
    let request = 0;
    const focus = () => sink.current?.focus({ preventScroll: true });

    const send = (places: readonly CellPlace[]) =>
      sendTyped({ core, held, places, typed: sink.current?.value ?? '' });

    const made: EditingActions = {
      modeNow,
      highlight: (highlighted) => shown.put({ highlighted }),
      begin(list: boolean) {
        const at = active();
        if (!at || refuse() || !sink.current) return;
        const current = column();
        if (list && current?.kind === 'date') {
          shown.put({ calendar: true });
          return;
        }
        const before = core.rowById.get(at.rowId)?.texts[at.column] ?? '';
        // Behind the units that are there, the next name is looked for.
        const next = list && current?.kind === 'units' && !current.single && before !== '';
        const text = next ? `${before}、` : before;
        sink.current.value = text;
        sink.current.setSelectionRange(text.length, text.length);
        shown.put({ mode: 'editing' });
        if (list || current?.kind === 'choice') offer(true);
        place();
        focus();
      },
      typed() {
        if (refusing) return;
        if (modeNow() === 'idle') {
          if (refuse()) {
            if (sink.current) sink.current.value = '';
            return;
          }
          shown.put({ mode: 'typing' });
          const at = active();
          const shownAt = at && shownPosition(core, at);
          if (shownAt) core.api?.ensureIndexVisible(shownAt.row);
          place();
        }
        offer(false);
      },
      composing(begins) {
        const refused = refusing;
        refusing = begins && modeNow() === 'idle' && refuse();
        if (refused && !begins) reset();
        else made.typed();
      },
      startWith(text) {
        const field = sink.current;
        if (!field || (modeNow() === 'idle' && refuse())) return;
        if (modeNow() === 'idle') field.value = '';
        field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
        made.typed();
      },
      resume(text) {
        if (!sink.current || modeNow() !== 'idle' || core.props.readOnly !== null) return;
        sink.current.value = text;
        sink.current.select();
        shown.put({ mode: 'editing' });
        place();
        focus();
      },
      switchMode() {
        shown.put({ mode: modeNow() === 'editing' ? 'typing' : 'editing' });
      },
      take(option: ListOption, stay: boolean) {
        if (!sink.current) return;
        sink.current.value = stay && option.text ? `${option.text}、` : option.text;
        if (stay) {
          offer(true, option.label);
          place();
          focus();
          return;
        }
        shown.put({ options: noOptions, highlighted: -1 });
        made.commit();
      },
      closeCalendar(day) {
        shown.put({ calendar: false });
        focus();
        if (day === null || !sink.current) return;
        sink.current.value = day;
        shown.put({ mode: 'editing' });
        made.commit();
      },
      commit() {
        const isTyped = modeNow() !== 'idle';
        const at = active();
        if (!at || !isTyped) return;
        void send([at]);
        reset();
      },
      commitAndMove(move) {
        const isTyped = modeNow() !== 'idle';
        const at = active();
        if (!at || !isTyped) {
          move();
          return;
        }
        const answer = send([at]);
        const close = () => {
          rest();
          // Before the field changes: the way to the next cell asks where the view is, which costs a layout after that. Not from a
          // cell that was selected meanwhile: of a row that has come, or because this one has gone.
          if (active() === at) move();
          empty();
        };
        if (answer) held.hold(close);
        else close();
      },
      settle: held.settle,
      commitAll() {
        if (isFreshActive(core)) made.commit();
        else if (modeNow() !== 'idle') {
          void send(placesIn(core.layout, core.rectangles));
          reset();
        }
      },
      explain() {
        explainCell(core, frame.current);
        place();
      },
      cancel() {
        closeHelp(frame.current);
        reset();
      },
      closeList() {
        shown.put({ options: noOptions, highlighted: -1 });
      },
      newLine() {
        const field = sink.current;
        if (!field) return;
        field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
      },
      place,
      placeSoon() {
        cancelAnimationFrame(request);
        request = requestAnimationFrame(place);
      },
      moved() {
        // The keys are the sink's wherever it lies: it is named at once, and laid over the cell when the frame is laid out.
        if (frame.current && sink.current) {
          announcer.cell(sink.current, activeCell(core, frame.current), modeNow() === 'idle');
        }
        made.placeSoon();
        announcer.selection();
      },
      focus,
    };
    return made;
  }, [core, frame, shown]);

  return useMemo(() => ({ sink, shown, actions }), [shown, actions]);
}

function unitList({ props }: GridCore): UnitList {
  return { names: props.unitNames, otherNames: props.otherNames };
}

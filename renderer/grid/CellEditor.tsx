// The focus sink on screen: invisible over the active cell until something is typed, then the editor of that cell.
import { ChevronDown12Regular } from '@fluentui/react-icons';
import { useCallback, useEffect, useId, type KeyboardEvent, type ReactNode } from 'react';
import { isDay } from '#shared/calendar/days.ts';
import { DayCalendar } from '../parts/DayCalendar.tsx';
import { localToday } from '../parts/localToday.ts';
import { useStored } from '../parts/store.ts';
import { columnOf, type GridCore } from './core.ts';
import { helpClass } from './helpBubble.ts';
import { hoverClass } from './useHoverNote.ts';
import { dropButtonClass } from './dropButton.ts';
import { DropList, dropListId } from './DropList.tsx';
import type { ClipboardActions } from './useClipboard.ts';
import type { Editing } from './useEditing.ts';

type Props = {
  core: GridCore;
  editing: Editing;
  clipboard: ClipboardActions;
  onKeyDown(event: KeyboardEvent): void;
};

export function CellEditor({ core, editing, clipboard, onKeyDown }: Props): ReactNode {
  const { actions, shown } = editing;
  const { mode, options, highlighted, calendar } = useStored(shown, (state) => state);
  const idle = mode === 'idle';
  const key = core.selection?.active.column;
  const column = key === undefined ? undefined : columnOf(core, key);
  // Of several units one is chosen after the other.
  const stay = column?.kind === 'units' && !column.single;
  const noteId = useId();
  const closeCalendar = useCallback(() => actions.closeCalendar(null), [actions]);
  // Not among the field's properties: at rest the sink points at the active cell, which React does not know.
  useEffect(() => {
    const field = editing.sink.current;
    if (!field) return;
    field.removeAttribute('aria-activedescendant');
    if (idle) actions.placeSoon();
    else if (options.length > 0) field.setAttribute('aria-controls', dropListId);
    else field.removeAttribute('aria-controls');
    if (highlighted >= 0) {
      field.setAttribute('aria-activedescendant', `${dropListId}-${highlighted}`);
    }
  }, [editing.sink, actions, idle, options, highlighted]);
  return (
    <>
      <textarea
        ref={editing.sink}
        className={idle ? 'pb-sink' : 'pb-sink pb-sink-open'}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        aria-autocomplete="list"
        aria-label="单元格"
        onCompositionStart={() => actions.composing(true)}
        onCompositionEnd={() => actions.composing(false)}
        onInput={actions.typed}
        onBlur={() => {
          // The window losing the focus keeps what is typed; another field taking it commits.
          if (document.hasFocus()) actions.commit();
        }}
        onBeforeInput={(event) => {
          if (actions.modeNow() === 'idle' && event.data === '\n') event.preventDefault();
        }}
        onCopy={(event) => actions.modeNow() === 'idle' && clipboard.copy(event)}
        onCut={(event) => actions.modeNow() === 'idle' && clipboard.cut(event)}
        onPaste={(event) => actions.modeNow() === 'idle' && clipboard.paste(event)}
        onKeyDown={onKeyDown}
      />
      <button
        type="button"
        tabIndex={-1}
        aria-hidden
        hidden
        className={dropButtonClass}
        title="从列表里选（Alt+↓）"
        onMouseDown={(event) => {
          event.preventDefault();
          actions.begin(true);
        }}
      >
        <ChevronDown12Regular />
      </button>
      {calendar && (
        <DayCalendar
          day={activeDay(core)}
          today={localToday()}
          anchor={editing.sink.current}
          onChoose={actions.closeCalendar}
          onClose={closeCalendar}
        />
      )}
      <DropList editing={editing} stay={stay} />
      <span id={noteId} className="pb-cell-note pb-unseen" />
      <div className={helpClass} role="status" />
      <div className={hoverClass} role="tooltip" hidden />
      <span className="pb-selection-note pb-unseen" role="status" />
    </>
  );
}

/** The day that the active cell shows, where it shows one. */
function activeDay({ selection, rowById }: GridCore): string | null {
  const active = selection?.active;
  const text = active ? rowById.get(active.rowId)?.texts[active.column] : undefined;
  return text !== undefined && isDay(text) ? text : null;
}

// The focus sink on screen: invisible over the active cell until something is typed, then the editor of that cell.
import type { KeyboardEvent, ReactNode } from 'react';
import { columnOf, type GridCore } from './core.ts';
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
  const { mode, options, highlighted, actions } = editing;
  const idle = mode === 'idle';
  const key = core.selection?.anchor.column;
  const stay = key !== undefined && columnOf(core, key)?.kind === 'units';
  return (
    <>
      <textarea
        ref={editing.sink}
        className={idle ? 'pb-sink' : 'pb-sink pb-sink-open'}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        aria-haspopup="listbox"
        aria-expanded={options.length > 0}
        {...(options.length > 0 ? { 'aria-controls': dropListId } : {})}
        {...(highlighted >= 0 ? { 'aria-activedescendant': `${dropListId}-${highlighted}` } : {})}
        role="combobox"
        aria-label="单元格"
        onCompositionStart={actions.typed}
        onCompositionEnd={actions.typed}
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
      <DropList editing={editing} stay={stay} />
    </>
  );
}

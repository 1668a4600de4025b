// The list under the cell that is being edited. The focus stays in the cell's text field, which names the active option.
import { useEffect, useRef, type ReactNode } from 'react';
import { useStored } from '../parts/store.ts';
import type { Editing } from './useEditing.ts';

export const dropListId = 'cell-options';

export function DropList({ editing, stay }: { editing: Editing; stay: boolean }): ReactNode {
  const list = useRef<HTMLUListElement>(null);
  const { sink, shown } = editing;
  const options = useStored(shown, (state) => state.options);
  const highlighted = useStored(shown, (state) => state.highlighted);

  useEffect(() => {
    list.current?.children[highlighted]?.scrollIntoView({ block: 'nearest' });
  }, [highlighted]);

  useEffect(() => {
    const field = sink.current;
    const element = list.current;
    const frame = field?.parentElement;
    if (!field || !element || !frame) return;
    const below = frame.clientHeight - field.offsetTop - field.offsetHeight;
    const above = below < Math.min(220, element.scrollHeight) && field.offsetTop > below;
    element.style.left = `${Math.min(field.offsetLeft, frame.clientWidth - 200)}px`;
    element.style.top = above ? '' : `${field.offsetTop + field.offsetHeight}px`;
    element.style.bottom = above ? `${frame.clientHeight - field.offsetTop}px` : '';
    element.style.minWidth = `${field.offsetWidth}px`;
  });

  if (options.length === 0) return null;
  const several = options[0]?.checked === undefined ? {} : { 'aria-multiselectable': true };
  return (
    <ul
      ref={list}
      id={dropListId}
      className="pb-options"
      role="listbox"
      aria-label="可选内容"
      {...several}
    >
      {options.map((option, index) => (
        <li
          key={option.label}
          id={`${dropListId}-${index}`}
          role="option"
          aria-selected={option.checked ?? index === highlighted}
          className={index === highlighted ? 'pb-option-at' : undefined}
          onMouseDown={(event) => {
            event.preventDefault();
            editing.actions.take(option, stay);
          }}
        >
          {option.checked !== undefined && (
            <span className="pb-option-check">{option.checked ? '✓' : ''}</span>
          )}
          {option.label}
          {option.note && <span className="pb-option-note">{option.note}</span>}
        </li>
      ))}
    </ul>
  );
}

// A pane that stands beside the work and beside every dialog, left with Escape. A dialog keeps the keyboard to itself but for what
// says that it is always to be reached, and hides from screen readers what lies next to it in the window, but for elements of
// the body itself that say so.
import { useModalAttributes, useThemeClassName } from '@fluentui/react-components';
import type { ReactNode, Ref } from 'react';
import { createPortal } from 'react-dom';

/** As Fluent's own hook of that name says it, which its package does not hand on. */
const neverHidden = { 'data-tabster-never-hide': '' };

type Props = {
  label: string;
  className: string;
  pane: Ref<HTMLElement>;
  /** The pane itself may be given the focus. */
  focusable?: boolean;
  onEscape: () => void;
  children: ReactNode;
};

export function Beside({
  label,
  className,
  pane,
  focusable,
  onEscape,
  children,
}: Props): ReactNode {
  const theme = useThemeClassName();
  const { modalAttributes } = useModalAttributes({ alwaysFocusable: true });
  return createPortal(
    <div className={theme} {...neverHidden}>
      {/* Escape is heard wherever the focus is in it; nothing else is pressed on the pane itself. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <aside
        ref={pane}
        {...modalAttributes}
        className={className}
        aria-label={label}
        data-pane
        tabIndex={focusable ? -1 : undefined}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
          event.stopPropagation();
          onEscape();
        }}
      >
        {children}
      </aside>
    </div>,
    document.body,
  );
}

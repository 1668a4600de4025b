// A pane that stands beside the work and beside every dialog. A dialog hides from screen readers what lies next to it in the window,
// but for elements of the body itself that say so.
import { useThemeClassName } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** As Fluent's own hook of that name says it, which its package does not hand on. */
const neverHidden = { 'data-tabster-never-hide': '' };

export function Beside({ children }: { children: ReactNode }): ReactNode {
  const theme = useThemeClassName();
  return createPortal(
    <div className={theme} {...neverHidden}>
      {children}
    </div>,
    document.body,
  );
}

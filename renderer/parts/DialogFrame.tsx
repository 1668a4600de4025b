// A dialog's frame: title, body, buttons at the foot. Esc and a click beside it close it unless work is under way.
import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { HelpPageId } from '#shared/help/helpPages.ts';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { useKeptFocus } from './useKeptFocus.ts';
import { useReturnedFocus } from './useReturnedFocus.ts';
import { noteDialog } from './topDialog.ts';
import { useStrayEscape } from './useStrayEscape.ts';

const useStyles = makeStyles({
  // It takes the focus only while its buttons rest.
  surface: { ':focus-visible': { outlineStyle: 'none' } },
  // Fluent keeps the left of the foot free, which breaks the words of three buttons.
  buttons: { flexWrap: 'wrap', '& button': { whiteSpace: 'nowrap' } },
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    // Focus rings of fields at the edge are not to be cut.
    padding: '2px',
    paddingBottom: tokens.spacingVerticalM,
  },
});

type Props = {
  title: string;
  onClose: () => void;
  /** The page of 使用说明 that explains it; null: what lies under it is explained. */
  help: HelpPageId | null;
  /** While true nothing closes the dialog: the work goes on in the main process and its answer is wanted. */
  busy?: boolean;
  /** A question that must be answered: a click beside it does not close it. */
  alert?: boolean;
  /** Width in CSS pixels. */
  width?: number;
  buttons: ReactNode;
  children: ReactNode;
};

export function DialogFrame(props: Props) {
  const { title, onClose, help, busy, alert = false, width = 560, buttons, children } = props;
  const styles = useStyles();
  const surface = useRef<HTMLElement>(null);
  useKeptFocus(surface);
  useReturnedFocus();
  useLayoutEffect(() => {
    if (surface.current) noteDialog(surface.current);
  }, []);
  useStrayEscape(surface, () => !busy && onClose());
  return (
    <Dialog
      open
      modalType={alert ? 'alert' : 'modal'}
      onOpenChange={(_, data) => {
        if (!data.open && !busy) onClose();
      }}
    >
      <DialogSurface
        ref={(element: HTMLElement | null) => {
          surface.current = element;
        }}
        data-help={help ?? undefined}
        tabIndex={-1}
        className={styles.surface}
        style={{ maxWidth: `${width}px` }}
        aria-describedby={undefined}
      >
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>{children}</DialogContent>
          <DialogActions fluid className={styles.buttons}>
            {buttons}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

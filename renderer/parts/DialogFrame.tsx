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
import type { ReactNode } from 'react';

const useStyles = makeStyles({
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
  const { title, onClose, busy, alert = false, width = 560, buttons, children } = props;
  const styles = useStyles();
  return (
    <Dialog
      open
      modalType={alert ? 'alert' : 'modal'}
      onOpenChange={(_, data) => {
        if (!data.open && !busy) onClose();
      }}
    >
      <DialogSurface style={{ maxWidth: `${width}px` }} aria-describedby={undefined}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>{children}</DialogContent>
          <DialogActions>{buttons}</DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

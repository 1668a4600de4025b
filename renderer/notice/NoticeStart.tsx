// The first step of a new plan: choose the notice's file, or paste its text.
import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { DocumentArrowUpRegular } from '@fluentui/react-icons';

const useStyles = makeStyles({
  start: {
    flexGrow: 1,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    width: '100%',
    maxWidth: '960px',
    boxSizing: 'border-box',
    marginInline: 'auto',
    padding: tokens.spacingHorizontalXL,
  },
  choose: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
  hint: { color: tokens.colorNeutralForeground2 },
  field: { flexGrow: 1, minHeight: 0, gridTemplateRows: 'auto minmax(0, 1fr) auto' },
  area: { height: '100%', maxHeight: 'none' },
  textarea: { height: '100%', maxHeight: 'none' },
  read: { alignSelf: 'flex-end' },
});

type Props = {
  pasted: string;
  onPaste: (text: string) => void;
  onChoose: () => void;
  onRead: () => void;
  busy: boolean;
  chooseLabel?: string;
  chooseHint?: string;
  pasteLabel?: string;
  pasteHint?: string;
  readLabel?: string;
};

export function NoticeStart(props: Props) {
  const { pasted, onPaste, onChoose, onRead, busy } = props;
  const { chooseLabel = '选择文件', readLabel = '分解粘贴的文字' } = props;
  const { pasteLabel = '或者把通知全文粘贴在这里' } = props;
  const {
    chooseHint = 'Word（.docx）、文本（.txt）的通知，或 Excel（.xlsx、.xls）的任务分解表，也可以拖到这里。',
    pasteHint = '从 PDF、网页或公文系统中复制通知全文，粘贴到这里。分页、断行不用处理。',
  } = props;
  const styles = useStyles();
  const empty = pasted.trim() === '';
  return (
    <div className={styles.start}>
      <div className={styles.choose}>
        <Button
          appearance={empty ? 'primary' : 'secondary'}
          size="large"
          icon={<DocumentArrowUpRegular />}
          disabledFocusable={busy}
          onClick={onChoose}
        >
          {chooseLabel}
        </Button>
        <span className={styles.hint}>{chooseHint}</span>
      </div>
      <Field label={pasteLabel} className={styles.field}>
        <Textarea
          className={styles.area}
          textarea={{ className: styles.textarea }}
          value={pasted}
          onChange={(_, data) => onPaste(data.value)}
          placeholder={pasteHint}
        />
      </Field>
      <Button
        className={styles.read}
        appearance={empty ? 'secondary' : 'primary'}
        disabledFocusable={busy || empty}
        onClick={onRead}
      >
        {readLabel}
      </Button>
    </div>
  );
}

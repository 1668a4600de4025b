// Files of a merge that stayed out or were doubtful, each with what goes back to its unit. Drawn when it is made and not with
// everything that happens on the page: there may be hundreds.
import { makeStyles, tokens } from '@fluentui/react-components';
import { memo, type ReactNode } from 'react';
import type { ReturnFile } from '#shared/returns/review.ts';
import { SendBackMenu, type SendBackForm } from './SendBackMenu.tsx';
import { StateSign } from './StateSign.tsx';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    '& li': {
      display: 'flex',
      alignItems: 'center',
      gap: tokens.spacingHorizontalM,
      paddingBlock: '3px',
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
      contentVisibility: 'auto',
      containIntrinsicHeight: 'auto 42px',
    },
  },
  about: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  why: { color: tokens.colorNeutralForeground2 },
});

type Props = {
  files: readonly ReturnFile[];
  onSendBack(file: number, form: SendBackForm): void;
};

export const DoneFiles = memo(function DoneFiles({ files, onSendBack }: Props): ReactNode {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {files.map((file) => (
        <li key={file.index}>
          <div className={styles.about}>
            <StateSign state={file.state} />　{file.unit ?? '未认出单位'}　{file.name}
            <div className={styles.why}>
              {file.messages[0] ?? file.doubt ?? ''}
              {file.messages.length > 1 ? `（共${file.messages.length}条）` : ''}
            </div>
          </div>
          <SendBackMenu onSendBack={(form) => onSendBack(file.index, form)} />
        </li>
      ))}
    </ul>
  );
});

// The result of a merge.
import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  done: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    width: '100%',
    maxWidth: '720px',
    boxSizing: 'border-box',
    marginInline: 'auto',
    padding: tokens.spacingHorizontalXXL,
  },
});

/** `stale` counts what was to go in but was changed in the plan since the review. */
export type Merged = { merged: number; stale: number };

export function ReturnsDone({ merged: { merged, stale } }: { merged: Merged }) {
  const styles = useStyles();
  return (
    <div className={styles.done}>
      <MessageBar intent="success" layout="multiline" role="status">
        <MessageBarBody>
          {merged === 0 ? '已登记收到的反馈表，内容没有变化。' : `已合并${merged}处变化。`}
          如果导错了，可以在“导入记录”中撤回这一次导入。
        </MessageBarBody>
      </MessageBar>
      {stale > 0 ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            有{stale}处在核对期间又被改动，没有合并。请再收一次这些文件，重新核对。
          </MessageBarBody>
        </MessageBar>
      ) : null}
    </div>
  );
}

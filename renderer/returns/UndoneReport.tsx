// What taking an import back did: how much went back, and what stayed and why.
import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { Calls } from '#shared/ipc/calls.ts';
import { formatInstant } from '../parts/formatInstant.ts';

type Reply = Extract<Calls['imports:undo']['reply'], { ok: true }>['value'];
export type Undone = Pick<Reply, 'reverted' | 'kept'> & { at: string };

const useStyles = makeStyles({
  kept: {
    maxHeight: '140px',
    overflowY: 'auto',
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
  },
});

export function UndoneReport({ undone: { at, reverted, kept } }: { undone: Undone }) {
  const styles = useStyles();
  return (
    <MessageBar intent={kept.length > 0 ? 'warning' : 'success'} layout="multiline" role="status">
      <MessageBarBody>
        <div>
          已撤回{formatInstant(at)}的导入，恢复{reverted}处。
          {kept.length > 0 ? `以下${kept.length}处保留现在的内容：` : ''}
        </div>
        {kept.length > 0 ? (
          <ul className={styles.kept}>
            {kept.map(({ where, reason }, index) => (
              <li key={index}>
                {where}：{reason}
              </li>
            ))}
          </ul>
        ) : null}
      </MessageBarBody>
    </MessageBar>
  );
}

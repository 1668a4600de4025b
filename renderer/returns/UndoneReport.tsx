// What taking an import back did: how much went back, what stayed and why, and what could not be put back.
import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Calls } from '#shared/ipc/calls.ts';
import { formatInstant } from '../parts/formatInstant.ts';

type Reply = Extract<Calls['imports:undo']['reply'], { ok: true }>['value'];
export type Undone = Pick<Reply, 'reverted' | 'kept' | 'failed'> & { at: string };

const useStyles = makeStyles({
  kept: {
    maxHeight: '140px',
    overflowY: 'auto',
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
  },
});

export function UndoneReport({
  undone: { at, reverted, kept, failed },
}: {
  undone: Undone;
}): ReactNode {
  const whole = kept.length + failed.length === 0;
  return (
    <MessageBar intent={whole ? 'success' : 'warning'} layout="multiline" role="status">
      <MessageBarBody>
        <div>
          {whole
            ? `已撤回${formatInstant(at)}的导入，写入的内容都已恢复。`
            : `已撤回${formatInstant(at)}的导入，恢复${reverted}处。`}
        </div>
        <Places title={`以下${kept.length}处保留现在的内容：`} places={kept} />
        <Places title={`以下${failed.length}处没能还原：`} places={failed} />
      </MessageBarBody>
    </MessageBar>
  );
}

function Places({ title, places }: { title: string; places: Reply['kept'] }): ReactNode {
  const styles = useStyles();
  if (places.length === 0) return null;
  return (
    <>
      <div>{title}</div>
      <ul className={styles.kept}>
        {places.map(({ where, reason }, index) => (
          <li key={index}>
            {where}：{reason}
          </li>
        ))}
      </ul>
    </>
  );
}

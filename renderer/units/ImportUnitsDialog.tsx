// A workbook's directory against the plan's: what is new, what changes, what is doubtful; the person says what is taken.
import {
  Button,
  Checkbox,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Calls } from '#shared/ipc/calls.ts';
import type { DirectoryLine, DirectoryProblem, Take } from '#shared/units/directory.ts';
import type { Mirror } from '../mirror.ts';
import { DialogFrame } from '../parts/DialogFrame.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { WorkBar } from '../parts/WorkBar.tsx';
import { useCall } from '../parts/useCall.ts';
import { ImportLines } from './ImportLines.tsx';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  problems: { margin: 0, paddingLeft: '18px', maxHeight: '110px', overflowY: 'auto' },
  summary: { fontWeight: tokens.fontWeightSemibold },
});

const title = '导入单位名录';
type Review = NonNullable<Extract<Calls['units:choose']['reply'], { ok: true }>['value']>;
type Done = { added: number; changed: number };
type Props = { mirror: Mirror; onClose: () => void };

export function ImportUnitsDialog({ mirror, onClose }: Props): ReactNode {
  const styles = useStyles();
  const { busy, problem, run } = useCall();
  const [review, setReview] = useState<Review | null>(null);
  const [takes, setTakes] = useState<ReadonlyMap<string, Take>>(new Map());
  const [order, setOrder] = useState(false);
  const [done, setDone] = useState<Done | null>(null);

  const choose = async () => {
    const reply = await run(() => mirror.bridge.call('units:choose', null));
    if (!reply) return;
    setReview(reply);
    setOrder(false);
    setTakes(new Map(reply.lines.map(({ id, choices }) => [id, choices[0] ?? 'skip'])));
  };
  const accept = async ({ token }: Review) => {
    const list = [...takes].map(([id, take]) => ({ id, take }));
    const reply = await run(() =>
      mirror.bridge.call('units:accept', { token, takes: list, order }),
    );
    if (reply) setDone(reply);
  };
  const count = [...takes.values()].filter((take) => take !== 'skip').length;

  return (
    <DialogFrame
      help="units"
      title={title}
      width={review && !done ? 1080 : 600}
      busy={busy}
      // A click beside it must not throw the review away.
      alert
      onClose={onClose}
      buttons={
        done ? (
          <Button appearance="primary" onClick={onClose}>
            完成
          </Button>
        ) : (
          <>
            <Button disabled={busy} onClick={onClose}>
              取消
            </Button>
            <Button
              appearance={review ? 'secondary' : 'primary'}
              disabled={busy}
              onClick={() => void choose()}
            >
              {review ? '另选文件' : '选择文件'}
            </Button>
            {review && (
              <Button
                appearance="primary"
                disabled={busy || (count === 0 && !order)}
                onClick={() => void accept(review)}
              >
                {count > 0 ? `导入${count}行` : '导入'}
              </Button>
            )}
          </>
        )
      }
    >
      <ProblemBar problem={problem} />
      <WorkBar mirror={mirror} busy={busy} label="正在处理单位名录" />
      {done ? (
        <div role="status">
          {done.added + done.changed === 0
            ? '名录已按表中的内容更新。'
            : `新增${done.added}个单位，补充${done.changed}个单位。`}
          如需恢复，请用“撤销”。
        </div>
      ) : review ? (
        <>
          <div className={styles.summary}>{summaryOf(review)}</div>
          <Problems problems={review.problems} />
          {review.lines.length > 0 && (
            <ImportLines
              lines={review.lines}
              takes={takes}
              disabled={busy}
              onTake={(id, take) => setTakes((before) => new Map(before).set(id, take))}
            />
          )}
          {review.otherOrder && (
            <Checkbox
              checked={order}
              onChange={(_, { checked }) => setOrder(checked === true)}
              label="表中的次序与现在不同：按表中的次序排列单位"
            />
          )}
        </>
      ) : (
        <div className={styles.hint}>
          可以是从这里导出的名录，也可以是本单位自己的表：有“单位名称”（或“全称”“简称”）一列即可，联系人、联系电话等一并读入；只新增和补充，不删除；核对以后才写入。
        </div>
      )}
    </DialogFrame>
  );
}

function summaryOf({ fileName, lines }: Review): string {
  const of = (status: DirectoryLine['status']) =>
    lines.filter((line) => line.status === status).length;
  return `“${fileName}”共${lines.length}个单位：新增${of('new')}个，有改动${of('changed')}个，有疑问${of('doubtful')}个，相同${of('same')}个。`;
}

function Problems({ problems }: { problems: readonly DirectoryProblem[] }): ReactNode {
  const styles = useStyles();
  if (problems.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{problems.length}处没有读</MessageBarTitle>
        <ul className={styles.problems} tabIndex={0} aria-label="没有读的地方">
          {problems.map((problem) => (
            <li key={`${problem.sheet} ${problem.row} ${problem.column} ${problem.message}`}>
              {problem.column === null
                ? `${problem.sheet} 第${problem.row}行`
                : `${problem.sheet} ${problem.column}${problem.row}`}
              ：{problem.message}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}

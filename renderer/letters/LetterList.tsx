// The letters that were made, the newest first, and which of them no longer say what the plan says.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular, Warning16Filled } from '@fluentui/react-icons';
import { useEffect, useState, type ReactNode } from 'react';
import { formatDay } from '#shared/calendar/format.ts';
import { periodLabel } from '#shared/calendar/periods.ts';
import type { ListedLetter } from '#shared/ipc/letterCalls.ts';
import { letterKind } from '#shared/letters/kinds.ts';
import type { Mirror, OpenPlan } from '../mirror.ts';
import { EmptyNote } from '../parts/EmptyNote.tsx';
import { formatInstant } from '../parts/formatInstant.ts';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { TableHead } from '../parts/TableHead.tsx';
import { useCall } from '../parts/useCall.ts';
import { useTableStyles } from '../parts/useTableStyles.ts';
import { draftAgain, type LetterDraft } from './draft.ts';

const useStyles = makeStyles({
  summary: {
    flexShrink: 0,
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalXL,
    color: tokens.colorNeutralForeground2,
  },
  state: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'flex-start' },
  sign: { flexShrink: 0, marginTop: '2px' },
  changed: { color: tokens.colorStatusWarningForeground3 },
  same: { color: tokens.colorStatusSuccessForeground1 },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalXS, flexWrap: 'wrap' },
});

const widths = ['9%', '15%', '15%', '12%', '19%', '', '176px'];
const headings = ['种类', '文号', '收文单位', '期次、截至日', '文件', '与现在对照', '操作'];

type Props = {
  mirror: Mirror;
  plan: OpenPlan;
  onNew(): void;
  onAnew(draft: LetterDraft): void;
};

export function LetterList({ mirror, plan, onNew, onAnew }: Props): ReactNode {
  const styles = useStyles();
  const table = useTableStyles();
  const { busy, problem, run } = useCall();
  const { letters, problem: unlisted } = useListed(mirror, plan.revision);
  const locked = plan.readOnly !== null || busy;
  const stale = letters?.filter(({ changes }) => changes.length > 0).length ?? 0;
  const remove = ({ id, kind, number }: ListedLetter['letter']) =>
    void run(() =>
      mirror.edit({
        label: `删除文书记录：${letterKind(kind).label}${number}`,
        operations: [{ type: 'remove', sheet: 'letters', id }],
      }),
    );
  const again = async (letter: ListedLetter['letter']) => {
    // As of its own day: what differs then is what has come in since.
    if ((await run(() => mirror.setAsOf(letter.asOf))) !== null) {
      onAnew(draftAgain(plan, letter));
    }
  };
  if (unlisted) return <ProblemBar problem={unlisted} />;
  if (!letters) return null;
  if (letters.length === 0) {
    return (
      <EmptyNote
        text="还没有生成过文书。生成后记在这里；计划里的数字变了，会注明哪几处与文书不同。"
        actions={[{ label: '起草文书', run: onNew }]}
      />
    );
  }
  return (
    <>
      <ProblemBar problem={problem} />
      <div className={styles.summary} role="status">
        共{letters.length}份
        {stale > 0 ? `，其中${stale}份的数字已变。` : '，都与计划现在的数字一致。'}
      </div>
      <div
        className={mergeClasses(table.frame, table.page)}
        tabIndex={0}
        role="group"
        aria-label="已发文书"
      >
        <table className={table.table} aria-label="已发文书">
          <colgroup>
            {widths.map((width, index) => (
              <col key={headings[index]} style={width === '' ? {} : { width }} />
            ))}
          </colgroup>
          <TableHead headings={headings} className={table.heading} />
          <tbody>
            {letters.map(({ letter, changes }) => {
              const { id, kind, number, asOf, period, file, at, details } = letter;
              const { label } = letterKind(kind);
              const name = `${label}${number || file}`;
              return (
                <tr key={id}>
                  <td className={table.cell}>{label}</td>
                  <td className={table.cell}>{number || '—'}</td>
                  <td className={table.cell}>{details.to}</td>
                  <td className={table.cell}>
                    {period === null ? '不分期次' : periodLabel(period)}
                    <div className={table.secondary}>截至{formatDay(asOf)}</div>
                  </td>
                  <td className={table.cell}>
                    {file}
                    <div className={table.secondary}>{formatInstant(at)}</div>
                  </td>
                  <td className={table.cell}>
                    <State changes={changes} />
                  </td>
                  <td className={table.cell}>
                    <div className={styles.buttons}>
                      <Button
                        size="small"
                        disabledFocusable={locked}
                        aria-label={`重新生成：${name}`}
                        onClick={() => !locked && void again(letter)}
                      >
                        重新生成
                      </Button>
                      <Button
                        size="small"
                        disabledFocusable={locked}
                        aria-label={`删除记录：${name}`}
                        title="只删除这条记录，可以撤销；文件不动"
                        onClick={() => !locked && remove(letter)}
                      >
                        删除记录
                      </Button>
                    </div>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}

function State({ changes }: { changes: readonly string[] }): ReactNode {
  const styles = useStyles();
  if (changes.length === 0) {
    return (
      <div className={mergeClasses(styles.state, styles.same)}>
        <CheckmarkCircle16Regular className={styles.sign} />
        一致
      </div>
    );
  }
  return (
    <div className={mergeClasses(styles.state, styles.changed)}>
      <Warning16Filled className={styles.sign} />
      <span>数字已变：{changes.join('；')}</span>
    </div>
  );
}

/** Asked again whenever the plan changes. */
function useListed(
  { bridge }: Mirror,
  revision: number,
): { letters: ListedLetter[] | null; problem: { code: string } | null } {
  const [listed, setListed] = useState<{
    letters: ListedLetter[] | null;
    problem: { code: string } | null;
  }>({ letters: null, problem: null });
  useEffect(() => {
    let wanted = true;
    bridge.call('letters:list', null).then(
      (reply) => {
        if (!wanted) return;
        setListed(
          reply.ok
            ? { letters: reply.value, problem: null }
            : { letters: null, problem: reply.problem },
        );
      },
      () => wanted && setListed({ letters: null, problem: { code: 'internal' } }),
    );
    return () => {
      wanted = false;
    };
  }, [bridge, revision]);
  return listed;
}

// Where the chosen cell of the sheet comes from: one line for each report, row or addend, with a way to its row.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Trace, TraceLine, TracePlace } from '#shared/consolidate/traceLine.ts';
import { tabOf } from '#shared/plan/tabs.ts';
import { formatInstant } from '../parts/formatInstant.ts';
import { TableHead } from '../parts/TableHead.tsx';
import { useTableStyles } from '../parts/useTableStyles.ts';

/** More are counted: the sheets of the plan show them all. */
const mostLines = 300;

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    height: '34%',
    minHeight: '170px',
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    flexShrink: 0,
    paddingInline: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    flexShrink: 0,
    maxWidth: '60%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  remark: {
    flexGrow: 1,
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  value: { whiteSpace: 'pre-wrap' },
  buttons: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    '& button': { whiteSpace: 'nowrap' },
  },
});

type Props = {
  trace: Trace;
  onGo(place: TracePlace): void;
  /** Opens the file of a return, by the id of its row. */
  onOpen(id: string): void;
  onClose(): void;
};

export function TracePane({ trace, onGo, onOpen, onClose }: Props): ReactNode {
  const styles = useStyles();
  const table = useTableStyles();
  const { title, remark, lines } = trace;
  const left = lines.length - mostLines;
  const words = [remark, left > 0 ? `另有${left}项没有列在这里，请到表中查看。` : ''].join('');
  return (
    <section className={styles.pane} aria-label="出处" data-pane>
      <div className={styles.head}>
        <h2 className={styles.title} title={title}>
          {title}
        </h2>
        <div className={styles.remark} role="status" title={words}>
          {words}
        </div>
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label="关闭出处"
          title="关闭出处（Esc）"
          onClick={onClose}
        />
      </div>
      <div className={table.frame} tabIndex={0} role="group" aria-label="出处明细">
        {lines.length > 0 && (
          <table className={table.table}>
            <colgroup>
              <col style={{ width: '24%' }} />
              <col />
              <col style={{ width: '30%' }} />
              <col style={{ width: '212px' }} />
            </colgroup>
            <TableHead headings={['来自', '内容', '出处', '操作']} className={table.heading} />
            <tbody>
              {lines.slice(0, mostLines).map((line, index) => (
                <tr key={index}>
                  <td className={table.cell}>{line.name}</td>
                  <td className={mergeClasses(table.cell, styles.value)}>{line.value}</td>
                  <td className={mergeClasses(table.cell, table.secondary)}>{fromWords(line)}</td>
                  <td className={table.cell}>
                    <div className={styles.buttons}>
                      <GoButton line={line} onGo={onGo} />
                      <OpenButton line={line} onOpen={onOpen} />
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </section>
  );
}

function GoButton({ line, onGo }: { line: TraceLine; onGo: Props['onGo'] }): ReactNode {
  const { place, name } = line;
  if (!place) return null;
  const tab = tabOf(place.tab).title;
  return (
    <Button
      size="small"
      aria-label={`到“${tab}”表：${name}`}
      title={`到“${tab}”表的这一行`}
      onClick={() => onGo(place)}
    >
      到“{tab}”表
    </Button>
  );
}

function OpenButton({ line, onOpen }: { line: TraceLine; onOpen: Props['onOpen'] }): ReactNode {
  const { returned, name } = line;
  if (!returned) return null;
  return (
    <Button
      size="small"
      aria-label={`打开文件：${name}`}
      title="打开这个单位交回的文件"
      onClick={() => onOpen(returned.id)}
    >
      打开文件
    </Button>
  );
}

function fromWords({ from, returned }: TraceLine): string {
  return [from, returned && `${formatInstant(returned.at)}收回`].filter(Boolean).join('；');
}

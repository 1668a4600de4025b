// Where a plan has no indicators yet: the usual ones are offered; nothing is made before they are saved.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ruleInWords } from '#shared/assess/rules.ts';
import { usualIndicators } from '#shared/assess/usualIndicators.ts';
import { TableHead } from '../parts/TableHead.tsx';
import { useTableStyles } from '../parts/useTableStyles.ts';

const useStyles = makeStyles({
  page: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: tokens.spacingHorizontalXL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  words: { margin: 0, maxWidth: '880px' },
  table: { maxWidth: '980px' },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
});

const words =
  '这份计划还没有考评指标。可以从下面这套常用的开始，改好后保存，也可以自己设置。报送、阶段要求、时间节点和任务完成情况的得分由计划自动计算，每一分都能看到依据；其余的由人工评分。';
const widths = ['110px', '120px', '64px', '270px', 'auto'];

type Props = { readOnly: boolean; onUsual(): void; onEmpty(): void };

export function AssessStart({ readOnly, onUsual, onEmpty }: Props): ReactNode {
  const styles = useStyles();
  const table = useTableStyles();
  return (
    <div className={styles.page}>
      <p className={styles.words}>{words}</p>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={readOnly}
          onClick={() => !readOnly && onUsual()}
        >
          采用这套指标…
        </Button>
        <Button disabledFocusable={readOnly} onClick={() => !readOnly && onEmpty()}>
          自己设置…
        </Button>
      </div>
      <table className={`${table.table} ${styles.table}`} aria-label="常用的考评指标">
        <colgroup>
          {widths.map((width) => (
            <col key={width} style={{ width }} />
          ))}
        </colgroup>
        <TableHead
          headings={['类别', '指标', '分值', '评分办法', '评分标准']}
          className={table.heading}
        />
        <tbody>
          {usualIndicators.map(({ group, name, weight, rule, options, note }) => (
            <tr key={name}>
              <td className={table.cell}>{group}</td>
              <td className={table.cell}>{name}</td>
              <td className={table.cell}>{weight > 0 ? weight : '—'}</td>
              <td className={table.cell}>{ruleInWords(rule, options)}</td>
              <td className={table.cell}>{note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

// One page of differences: what was sent, what is there now, what came back, and which side is to stand.
import { mergeClasses } from '@fluentui/react-components';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { Difference } from '#shared/returns/review.ts';
import { DifferenceRow } from './DifferenceRow.tsx';
import { useTableStyles } from './useTableStyles.ts';

const columns: readonly { heading: string; width?: number }[] = [
  { heading: '任务' },
  { heading: '单位', width: 116 },
  { heading: '字段', width: 80 },
  { heading: '发出时', width: 140 },
  { heading: '现在', width: 140 },
  { heading: '返回', width: 220 },
  { heading: '判定与原因', width: 212 },
  { heading: '来源', width: 170 },
];

type Props = {
  rows: readonly Difference[];
  document: PlanDocument;
  chosen: ReadonlySet<string>;
  onChoose: (id: string, take: boolean) => void;
};

export function DifferencesTable({ rows, document, chosen, onChoose }: Props) {
  const table = useTableStyles();
  return (
    <div className={table.frame} tabIndex={0} role="group" aria-label="变化">
      <table className={mergeClasses(table.table, table.page)}>
        <colgroup>
          {columns.map(({ heading, width }) => (
            <col key={heading} style={width ? { width: `${width}px` } : undefined} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ heading }) => (
              <th key={heading} scope="col" className={table.heading}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((difference) => {
            const task = document.tasks.get(difference.taskId);
            const project = task && document.projects.get(task.projectId);
            return (
              <DifferenceRow
                key={difference.id}
                difference={difference}
                project={project?.name ?? ''}
                task={task?.text ?? '（任务已不在计划中）'}
                take={chosen.has(difference.id)}
                onChoose={onChoose}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

// What can be done with the sheet that is shown, beside the tabs.
import { Button } from '@fluentui/react-components';
import { memo, type ReactNode } from 'react';
import type { MenuCommand } from '#shared/ipc/calls.ts';
import type { TabName } from '#shared/plan/tabs.ts';
import type { SheetGridHandle } from '../grid/sheetHandle.ts';
import { ColumnsButton } from '../sheets/ColumnsButton.tsx';

type Props = {
  name: TabName;
  /** How many columns are hidden. */
  hidden: number;
  readOnly: boolean;
  /** Whether returns were taken in. */
  imports: boolean;
  grid(): SheetGridHandle | null;
  onMilestones(tab: TabName, rowIds: readonly string[]): void;
  onCommand(command: MenuCommand): void;
};

export const SheetTools = memo(function SheetTools(props: Props): ReactNode {
  const { name, hidden, readOnly, imports, grid, onMilestones, onCommand } = props;
  return (
    <>
      <ColumnsButton hidden={hidden} onClick={() => grid()?.showColumns()} />
      <Button
        size="small"
        appearance="subtle"
        title="导出成 Excel 工作簿或 CSV（Ctrl+E）"
        onClick={() => onCommand('exportSheets')}
      >
        导出…
      </Button>
      {(name === 'tasks' || name === 'deadlines') && !readOnly && (
        <Button
          size="small"
          appearance="subtle"
          title="定义里程碑，添加到选中的任务"
          onClick={() => onMilestones(name, grid()?.selectedRows() ?? [])}
        >
          里程碑…
        </Button>
      )}
      {name === 'duties' && !readOnly && (
        <Button size="small" appearance="subtle" onClick={() => onCommand('assignDuties')}>
          布置阶段要求…
        </Button>
      )}
      {name === 'flags' && (
        <Button size="small" appearance="subtle" onClick={() => onCommand('flagSettings')}>
          预警设置…
        </Button>
      )}
      {name === 'progress' && imports && (
        <Button size="small" appearance="subtle" onClick={() => onCommand('imports')}>
          导入记录（可撤回）
        </Button>
      )}
    </>
  );
});

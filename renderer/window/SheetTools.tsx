// What can be done with the sheet that is shown, beside the tabs.
import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { MenuCommand } from '#shared/ipc/calls.ts';
import type { Tab } from '#shared/plan/tabs.ts';
import { hiddenKeys, plainLayout } from '#shared/view/sheetLayout.ts';
import type { SheetGridHandle } from '../grid/sheetHandle.ts';
import type { useMilestones } from '../milestones/useMilestones.tsx';
import type { OpenPlan } from '../mirror.ts';
import { ColumnsButton } from '../sheets/ColumnsButton.tsx';

type Props = {
  plan: OpenPlan;
  tab: Tab;
  readOnly: boolean;
  grid(): SheetGridHandle | null;
  milestones: ReturnType<typeof useMilestones>;
  onCommand(command: MenuCommand): void;
};

export function SheetTools(props: Props): ReactNode {
  const { plan, tab, readOnly, grid, milestones, onCommand } = props;
  const { name } = tab;
  return (
    <>
      <ColumnsButton
        hidden={hiddenKeys(tab, plan.view.tabs[name] ?? plainLayout).size}
        onClick={() => grid()?.showColumns()}
      />
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
          onClick={() => milestones.open(name, grid()?.selectedRows() ?? [])}
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
      {name === 'progress' && plan.document.imports.size > 0 && (
        <Button size="small" appearance="subtle" onClick={() => onCommand('imports')}>
          导入记录（可撤回）
        </Button>
      )}
    </>
  );
}

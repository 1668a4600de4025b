// The columns of a consolidated sheet by the way it is grouped.
import type { ConsolidateBy, SheetColumn } from './sheet.ts';

const duty = '责任分工';

/** The first column after the number is the group's; the others say the rest. */
export function sheetColumns(by: ConsolidateBy, withPeriod: boolean): SheetColumn[] {
  const state = withPeriod ? '本期进展情况' : '最近进展情况';
  const leads = column('leads', '牵头单位', duty, 17);
  const first: Record<ConsolidateBy, SheetColumn[]> = {
    action: [column('group', '行动', null, 15), column('project', '工程（项目）', null, 17)],
    unit: [column('group', '牵头单位', null, 17), column('project', '工程（项目）', null, 17)],
    status: [centered('group', '状态', null, 9), column('project', '工程（项目）', null, 17)],
  };
  return [
    centered('ordinal', '序号', null, 6),
    ...first[by],
    column('task', '任务内容', null, 42),
    ...(by === 'unit' ? [{ ...leads, key: 'otherLeads', heading: '共同牵头' }] : [leads]),
    column('supports', '配合单位', duty, 20),
    column('targets', '目标', null, 18),
    centered('deadline', '完成时限', null, 15),
    ...(by === 'status' ? [] : [centered('status', '状态', state, 9)]),
    centered('percent', '完成率(%)', state, 8),
    column('progress', withPeriod ? '进展' : '最近进展', state, 46),
    column('problems', '存在问题', state, 22),
    column('nextSteps', '下一步措施', state, 22),
    centered('light', '预警', null, 12),
  ];
}

function column(key: string, heading: string, group: string | null, width: number): SheetColumn {
  return { key, heading, group, width, align: 'left' };
}

function centered(key: string, heading: string, group: string | null, width: number): SheetColumn {
  return { ...column(key, heading, group, width), align: 'center' };
}

// What restoring a backup would do, in words.
import type { SheetName } from '../plan/model.ts';
import type { SheetDifference } from './difference.ts';

/** What a person calls the rows of a sheet. */
export const sheetWords: Record<SheetName, string> = {
  tasks: '任务',
  units: '单位',
  targets: '目标',
  deadlines: '时间节点',
  duties: '阶段要求',
  progress: '进展',
  actions: '行动',
  projects: '工程（项目）',
  stages: '阶段',
  plan: '基本信息和设置',
  columns: '自定义列',
  holidays: '节假日',
  milestoneSets: '里程碑步骤',
  sends: '发表记录',
  returns: '收表记录',
  imports: '收表记录',
  tableMappings: '核对记录',
  rowNames: '核对记录',
  decisions: '核对记录',
  formStyles: '样式和模板',
  formTemplates: '样式和模板',
  sheetDesigns: '样式和模板',
  letterTemplates: '样式和模板',
  letters: '已发文书',
  indicators: '考评指标',
  scores: '考评得分',
  snapshots: '上报记录',
};

/** `任务：找回2行，改回1行`, one line for what a person sees as one sheet, in the order of the tabs. */
export function wordDifferences(differences: readonly SheetDifference[]): string[] {
  const sums = new Map<string, Omit<SheetDifference, 'sheet'>>();
  for (const [sheet, words] of Object.entries(sheetWords)) {
    const own = differences.find((each) => each.sheet === sheet);
    if (!own) continue;
    const { back, gone, changed } = sums.get(words) ?? { back: 0, gone: 0, changed: 0 };
    sums.set(words, {
      back: back + own.back,
      gone: gone + own.gone,
      changed: changed + own.changed,
    });
  }
  return [...sums].map(([words, { back, gone, changed }]) => {
    const parts = [
      back > 0 && `找回${back}行`,
      gone > 0 && `去掉${gone}行`,
      changed > 0 && `改回${changed}行`,
    ];
    return `${words}：${parts.filter((part) => part !== false).join('，')}`;
  });
}

// What an empty tab says: what will stand here, and how it comes here.
import type { TabName } from '#shared/plan/tabs.ts';

export const emptyTexts: Record<TabName, string> = {
  tasks:
    '还没有任务。\n从 Excel 复制任务表，连同表头按 Ctrl+V 粘贴到这里，行动、工程、任务和单位一次建好；也可以在上面的空行里逐条输入，或从通知新建另一份计划。',
  units:
    '还没有单位。\n在上面的空行里输入牵头、配合单位，或从其他计划导出的名录导入，任务表里就能选用。',
  targets: '还没有量化目标。\n点“插入行”添加，例如“绿化面积不低于150万亩”。',
  deadlines: '还没有时间节点。\n在“任务”表填写完成时限，这里就会列出。',
  duties:
    '还没有阶段要求。\n点“布置阶段要求”，一次布置给多个单位，例如“制定实施方案”。\n也可以在上面的空行里逐条输入。',
  progress:
    '还没有进展。\n点“发表”生成各单位的反馈表，单位填好发回后，点“收表”导入，进展就会列在这里。',
  flags:
    '没有预警。\n到截至日为止，没有逾期、即将到期和未报送的事项。多少天前预警，可以在“预警设置”里改。',
};

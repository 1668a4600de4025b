// Every expected failure in words: what happened, where, what to do. One list for the window and the command line.
import type { Problem } from '../result.ts';
import { workbookProblems } from './workbookProblems.ts';

export type Facts = Record<string, string | number>;
export type ProblemWords = Record<string, string | ((facts: Facts) => string)>;

const fileProblems: ProblemWords = {
  fileMissing: '找不到这个文件，可能已被移动、改名或删除。请检查位置后重试。',
  fileIsFolder: '这是一个文件夹，请选择其中的文件。',
  fileNotAllowed: '没有权限读写这个文件。请换一个文件夹，或请管理员放开权限。',
  fileBusy: '文件正被其他程序占用（可能正用 Excel 或 WPS 打开）。请关闭后重试。',
  fileReadOnly: '文件是只读的，不能保存改动。请用“另存为”存到别处再修改。',
  fileExists: '已有同名文件。请换一个名称。',
  diskFull: '磁盘已满，这次改动没有保存，之前的内容完好。请清理磁盘后重试。',
  diskError: '磁盘读写出错，这次改动没有保存。请检查磁盘或 U 盘后重试。',
  nameTooLong: '文件名或路径太长，请缩短后重试。',
  tooManyFiles: '同时打开的文件太多，请关闭一些程序后重试。',
  cannotOpenFile: '文件打不开。请检查所在位置是否可以访问。',
};

const planProblems: ProblemWords = {
  notPlanFile:
    '这不是计划文件。计划文件的扩展名是 .planbook；通知请用“从通知新建”，反馈表请用“收表”。',
  emptyFile: '文件是空的，里面没有内容。请检查是否拷贝完整，或请对方重新发送。',
  planInUse: '这个计划正在别处打开（另一个窗口或另一台电脑）。请先关闭，再重试。',
  planDamaged: '计划文件已损坏，为避免看到错误数据，没有打开。请用最近的备份恢复。',
  planSchemaDiffers: '计划文件的内部结构被改动过，为安全起见没有打开。请用最近的备份恢复。',
  planNewer: '这个计划由较新版本的计划簿保存，现在只能查看。请升级后再修改。',
  noPlanOpen: '还没有打开计划。请先打开或新建一个计划。',
  nothingToUndo: '没有可以撤销的操作。',
  nothingToRedo: '没有可以重做的操作。',
  noRecent: '最近打开的列表里没有这一项了。',
  tokenGone: '这一步的内容已失效，请从头再来一次。',
  badRequest: '程序内部的请求有误，操作没有执行。请重试；如仍出现，请记下刚才的操作反馈给我们。',
  internal: '程序出了意外，操作没有执行，已保存的内容不受影响。请重试。',
};

const noticeProblems: ProblemWords = {
  emptyText: '里面没有文字。如果是扫描件，请先转成文字再导入。',
  notNotice:
    '没有认出任务。这里需要分解成条的通知或行动计划，例如“（一）…行动 1.…工程。…（牵头单位：…）”。',
  notText: '这不是文字文件。请选择 .txt 或 .docx 格式的通知。',
  noticeTooLarge: '文件太大，不像一份通知。请只保留正文后重试。',
  unknownEncoding:
    '认不出文字编码。通知请用记事本另存为 UTF-8 编码的 .txt，表格请用 Excel 或 WPS 另存为 .xlsx 后重试。',
  badDocx: '这个 Word 文件读不出来，可能已损坏或加了密码。请另存为 .docx 或 .txt 后重试。',
  workbookNotNotice: '这是表格文件，不是通知。通知应是 .txt 或 .docx；反馈表请用“收表”。',
  oldWord: '这是旧格式的 .doc 文件。请用 Word 或 WPS 另存为 .docx 后重试。',
};

const cellProblems: ProblemWords = {
  notNumber: '不是数字，例如应填 200、1.5 或 150万。',
  notPercent: '完成率应在 0 到 100 之间，例如 80 或 80%。',
  notDate: '认不出日期，例如应填 2022-6-30、2022年6月底 或 6.30。',
  notChoice: '不在可选项里，请从下拉列表中选择。',
  unknownUnit: '单位表里没有这个单位，请先在“单位”表中添加，或改用已有名称。',
  lockedCell: '这一格自动计算，不能直接修改。',
  severalDeadlines: '这项任务有多个时间节点，请在“时间节点”表中修改。',
  inheritedDeadline: '这是沿用的阶段期限，不能在这里修改。请在“任务”表填写完成时限。',
  stageRow: '这一行是工作阶段，不能这样修改。',
  missingRow: '这一行已经不在了。',
  missingColumn: '没有这一列。',
  missingReference: '所指的任务或单位已经不在了。',
  rowExists: '这一行已经有了。',
  emptyName: '单位名称不能为空。',
  doubleName: '已有同名单位。',
  memberOfItself: '单位不能包含它自己。',
  unitInUse: '还有任务、集体称谓或进展用到这个单位，不能删除。请先改掉这些地方。',
  tabNotInsertable: '这张表不能添加行。',
};

const usageProblems: ProblemWords = {
  badDay: '日期应写成 2022-06-30 这样的形式。',
  badPeriod: '期次应写成 2022-06、2022-Q2、2022-H1 或 2022 这样的形式。',
  badOption: '命令的用法不对。',
  noImport: '没有这一次导入。',
  missingImport: '没有这一次导入。',
  importUndone: '这一次导入已经撤回。',
  nothingToMerge: '没有可以合并的内容。',
  tooManyReturns: ({ files, most }) => `一次选了${files}个文件，最多${most}个。请分几次导入。`,
  noReturns: '没有找到可以导入的表格文件。',
  noTemplate: '没有这个报表模板。请检查 templates 文件夹中的名称。',
  badFormDefinition: '报表模板的内容有误，请检查所指的位置，或恢复原来的模板。',
  unitsWithoutForms: '没有需要填报的单位：任务里没有牵头或配合单位。',
};

const words: ProblemWords = {
  ...fileProblems,
  ...planProblems,
  ...noticeProblems,
  ...cellProblems,
  ...usageProblems,
  ...workbookProblems,
};

/** A problem in a sentence for a person: where it is, what happened, what to do. */
export function wordProblem(problem: Problem): string {
  const found = words[problem.code];
  const sentence =
    found === undefined
      ? `出现问题（${problem.code}）。`
      : typeof found === 'string'
        ? found
        : found(problem.facts ?? {});
  return problem.where ? `${problem.where}：${sentence}` : sentence;
}

/** The codes that have words; tests hold every code of the program against them. */
export function wordedCodes(): string[] {
  return Object.keys(words);
}

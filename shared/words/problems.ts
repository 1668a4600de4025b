// Every expected failure in words: what happened, where, what to do. One list for the window and the command line.
import type { Problem } from '../result.ts';
import { cellProblems } from './cellProblems.ts';
import { assessmentProblems } from './assessmentProblems.ts';
import { snapshotProblems } from './snapshotProblems.ts';
import { workbookProblems } from './workbookProblems.ts';

export type Facts = Record<string, string | number>;
export type ProblemWords = Record<string, string | ((facts: Facts) => string)>;

const fileProblems: ProblemWords = {
  fileMissing: '找不到这个文件，可能已被移动、改名或删除。请检查位置后重试。',
  fileIsFolder: '这是一个文件夹，请选择其中的文件。',
  fileNotAllowed: ({ other }) =>
    other === undefined
      ? '没有权限读写这个文件。请换一个文件夹，或请管理员放开权限。'
      : `没有写入，原来的文件没有变：它可能正用 Excel 或 WPS 打开，也可能没有权限改它。请关闭后重试，或改存为“${other}”。`,
  fileBusy: ({ other }) =>
    other === undefined
      ? '文件正被其他程序占用（可能正用 Excel 或 WPS 打开）。请关闭后重试。'
      : `没有写入，原来的文件没有变：它正被其他程序占用（可能正用 Excel 或 WPS 打开）。请关闭后重试，或改存为“${other}”。`,
  fileReadOnly: ({ other }) =>
    other === undefined
      ? '文件是只读的，不能保存改动。请用“另存为”存到别处再修改。'
      : `没有写入：文件是只读的。请改存为“${other}”，或换个位置。`,
  fileExists: '已有同名文件。请换一个名称。',
  diskFull: '磁盘已满，这次没有保存，之前的内容完好。请清理磁盘或换一个磁盘后重试。',
  diskError: '磁盘读写出错，这次改动没有保存。请检查磁盘或 U 盘后重试。',
  nameTooLong: '文件名或路径太长，请缩短后重试。',
  tooManyFiles: '同时打开的文件太多，请关闭一些程序后重试。',
  noPrinter: '这台电脑上没有打印机。请在 Windows“设置 › 打印机和扫描仪”里添加，或先另存为 PDF。',
  tooManyPages: ({ pages = '', most = '' }) =>
    `共${pages}页，超过${most}页，一次打不完。请缩小范围（如按单位），换大一些的纸，或导出 Excel。`,
  printFailed:
    '没有打印出来。请检查打印机是否开机、有纸，再试一次；也可以先另存为 PDF，再打开打印。',
  cannotOpenFile: '文件打不开。请检查所在位置是否可以访问。',
  fileOutOfReach:
    '读不到文件的内容：可能是网盘里还没有下载到本机的文件，或共享文件夹、U 盘已断开。请先复制到本机再试。',
};

const planProblems: ProblemWords = {
  notPlanFile:
    '这不是计划文件。计划文件的扩展名是 .planbook；通知请用“从通知新建”，反馈表请用“收表”。',
  emptyFile: '文件是空的，里面没有内容。请检查是否拷贝完整，或请对方重新发送。',
  planInUse: ({ user = '', computer = '', since = '' }) =>
    since === ''
      ? '这个计划正在别处打开（另一个窗口或另一台电脑）。请先关闭，再重试。'
      : `这个计划正由${user || '另一位用户'}在电脑“${computer}”上打开（${since}起）。请先在那里关闭，再重试。`,
  planDamaged: '计划文件已损坏，为避免看到错误数据，没有打开。请用最近的备份恢复。',
  planSchemaDiffers: '计划文件的内部结构被改动过，为安全起见没有打开。请用最近的备份恢复。',
  planNewer: '这个计划由较新版本的计划簿保存，现在只能查看。请升级后再修改。',
  planOlder:
    '这个计划由较早版本的计划簿保存，还没有升级到这一版（升级前要先备份），现在只能查看。请检查磁盘空间和权限后重新打开。',
  placeSilent:
    '计划所在的位置没有回应（共享文件夹断开、网络不通，或对方电脑没有开机），没有打开。请检查网络后再试；本机的其他计划不受影响。',
  planCutOff:
    '这个计划上次写入时中断，要先退回没有写完的内容才能打开，但它或所在的文件夹不能写入。请把它和旁边同名的“-journal”文件一起复制到本机，再打开。',
  backupNotMade: '备份没有做成。请检查磁盘空间和权限后重试。',
  planAway:
    '计划文件不在原处了（U 盘或共享文件夹断开，或文件被移走、删除），这次改动没有保存。请接好 U 盘或共享文件夹，检查磁盘空间后重试。',
  planInCopy:
    '这个计划还有改动在本机的工作副本里，没有写回原处，现在执行会漏掉它们。请先在计划簿的窗口里打开它，等状态栏显示“已写回原处”并关闭，再执行命令。',
  placeInCopy:
    '用这个名字的计划还有改动在本机的工作副本里，没有写回原处，所以没有替换。请先打开那个计划并写回原处，或换一个文件名。',
  savedAsBehind:
    '新的文件已经存好，但另存期间的改动没有写进去，所以打开的仍是原来的计划，改动都在里面。请检查新位置的磁盘，再另存一次。',
  placeTouched: '原处的文件刚被别的程序改过，稍后自动写回，请不要关闭计划簿。',
  copyGone: '这份工作副本已经不在了，可能已写回原处。请打开原处的计划查看。',
  backupDamaged: '这份备份不完整或已损坏，没有使用。请换一份较早的备份。',
  secondBackupsGone:
    '另存备份的文件夹现在找不到（U 盘没有插上，或共享文件夹没有连上）。备份仍在本机。请接好 U 盘或共享文件夹，接好后会自动补上。',
  secondBackupsSame:
    '这个文件夹就在程序的备份旁边，起不到另存的作用。请选 U 盘、共享文件夹或另一个磁盘。',
  backupGone: '这份备份已经不在了（可能已按保留规则清理）。请重新打开列表。',
  sameCopy: '这就是正在打开的计划本身。请选择另一份。',
  otherPlan:
    '这不是同一个计划：两份的编号不同，任务也没有相同的，不能合并。请选择由本计划复制或另存的那一份。',
  copyNewer: '另一份由较新版本的计划簿保存，这里读不全，没有合并。请先升级这台电脑上的计划簿。',
  copyDamaged:
    '另一份计划已损坏，没有合并，本计划没有变。请向对方重新要一份，或先用备份恢复那一份。',
  copyUnfinished:
    '另一份上次没有正常关闭，还有一步没有写完。请先用计划簿把它打开、关闭一次，再来合并。',
  copyWithoutCommon:
    '不知道两份从哪里分开（编号或起点不同），只能逐处对照：请逐处选择，未选的保留本计划。',
  planBusy: '合并时本计划又有改动，没有合并。请重试。',
  badYears: '认不出年份。请填四位数字，例如2026。',
  yearsReversed: '结束年份早于开始年份。请改正其中一个。',
  notExample: '打开的不是示例计划，没有生成。请从菜单“帮助 › 示例导览”重新开始。',
  noPlanOpen: '还没有打开计划。请先打开或新建一个计划。',
  nothingToUndo: '没有可以撤销的操作。',
  nothingToRedo: '没有可以重做的操作。',
  noRecent: '最近打开的列表里没有这一项了。请用“打开计划”选择文件。',
  tokenGone: '这一步的内容已失效，请从头再来一次。',
  badRequest:
    '程序内部出错，操作没有执行。请重试；如仍出现，请用“帮助”菜单的“导出日志”导出日志，交给维护人员。',
  internal: '程序出了意外，操作没有执行，已保存的内容不受影响。请重试。',
};

const noticeProblems: ProblemWords = {
  emptyText: '里面没有文字。如果是扫描件，请先转成文字再导入。',
  notNotice:
    '没有认出任务。请选择分条列出任务的通知或行动计划，例如“（一）……行动”“1.……工程”“（牵头单位：……）”。',
  notTaskTable: ({ missed = '' }) =>
    `没有认出任务分解表：${missed}。表中应有任务（如“工作事项”“主要内容”）和责任单位（如“牵头单位”）两类列，请补上表头后重试。`,
  tooManyTaskRows: ({ rows = '', most = '' }) =>
    `表中有${rows}行，超过${most}行，不像一份任务表。请只保留任务表后重试。`,
  notText: '认不出这是什么文件。通知请选择 .txt 或 .docx，任务表请选择 .xlsx 或 .xls。',
  noticeTooLarge: '内容太多，不像一份通知。请只保留正文后重试。',
  unknownEncoding:
    '认不出文件里的文字。通知请用记事本另存为 UTF-8 编码的 .txt，表格请用 Excel 或 WPS 另存为 .xlsx 后重试。',
  readingStopped: '读取已停止，什么也没有改动。需要时请重新选择文件。',
  readingNotStarted: '读取文件的程序没能启动，什么也没有改动。请重试；如仍出现，请重新安装。',
  readingTooSlow: ({ seconds = '' }) =>
    `读了${seconds}秒还没有读完，已跳过，其他文件不受影响。请打开它，只保留正文或反馈表，另存后重试。`,
  readingCrashed:
    '读取时内容太大或出了意外，已跳过，其他文件不受影响。请打开它，只保留正文或反馈表，另存后重试。',
  fetchingTooSlow: ({ seconds = '' }) =>
    `等了${seconds}秒还没有取到文件的内容，已跳过。可能是网盘里还没有下载的文件，或网络太慢。请先复制到本机再试。`,
  notNoticeFile:
    '这里只读通知（.txt、.docx）和任务表（.xlsx、.xls、.csv）。请换一个文件，或把文字粘贴进来。',
  badDocx: '这个 Word 文件读不出来，可能已损坏。请用 Word 或 WPS 打开，另存为 .docx 后重试。',
  docxTooLarge:
    '这个 Word 文件展开后过大，不像一份通知，没有读取。请只保留正文，另存为 .docx 或 .txt 后重试。',
  oldWord: '这是旧格式的 .doc 或 .wps 文件。请用 Word 或 WPS 打开，另存为 .docx 或 .txt 后重试。',
  noticeLocked: '文件设有密码，打不开。请用 Word、Excel 或 WPS 打开，去掉密码后另存再试。',
  openDocument: '这是 OpenDocument 文档（.odt）。请打开后另存为 .docx 或 .txt 后重试。',
  noticeOfd:
    '这是 OFD 版式文件。请用阅读器打开，复制其中的文字，粘贴到“从通知新建”里；或找印发单位要 Word 文件。',
  noticeSlides: '这是演示文稿，不是通知。请选择 .docx、.txt 或表格文件。',
  noticePdf: '这是 PDF 文件。请打开后复制其中的文字，粘贴到“从通知新建”里；扫描件请先转成文字。',
  noticeImage: '这是图片（照片或扫描件）。请先用文字识别转成文字，再粘贴到“从通知新建”里。',
  noticeArchive: '这是压缩包。请先解压，再选择其中的通知或任务表。',
  noticeRtf: '这是 RTF 文档。请用 Word 或 WPS 打开，另存为 .docx 后重试。',
};

const usageProblems: ProblemWords = {
  badDay: '日期的写法不对，请写成“2022-06-30”。',
  badPeriod: '期次的写法不对，请写成“2022-06”“2022-Q2”“2022-H1”或“2022”。',
  badOption: '命令的用法不对。请看下面的用法，改正后重试。',
  exportStopped: '导出已停止，没有写入文件。需要时请重新导出。',
  oneSheetInCsv: '一个 CSV 文件只能放一张表。几张表请导出成 .xlsx 工作簿。',
  noImport: '没有这一次导入。请在“导入记录”里查看。',
  missingImport: '没有这一次导入。请在“导入记录”里查看。',
  importUndone: '这一次导入已经撤回，无须再撤。',
  nothingToMerge: '没有可以合并的内容，计划没有改动，无须处理。',
  noReturnFile: '正在核对的文件里已经没有它。请用“添加文件”重新读入。',
  noDifference: '这一处变化已经不在了：对应的任务或单位刚改过。请看更新后的内容。',
  noSuchTask: '计划中没有这项任务了。请另选一项。',
  noSuchUnit: '计划中没有这个单位了。请另选一个。',
  onlyShown: '此格不由单位填报，只作提示，不能采用。如需改动，请在计划的表中修改。',
  needsCorrection: '返回的内容不能直接采用，请先填写正确的值。',
  unreadableCorrection: ({ text = '', reason = '' }) =>
    `“${text}”${reason}，没有更正。请换一种写法。`,
  tooManyReturns: ({ files, most }) => `一次选了${files}个文件，最多${most}个。请分几次导入。`,
  nothingToSendBack: '这个文件没有需要填报单位更正的内容，无须退回。',
  noReturns: '没有找到可以导入的表格文件。请选择反馈表，或存放反馈表的文件夹。',
  emptyArchive: '压缩包里没有表格文件。请确认选对了文件。',
  noDirectory: '没有找到单位名录。请在表中写明“单位名称”一列（或“全称”“简称”等），一个单位一行。',
  tooManyUnits: ({ most }) => `单位超过${most}个，没有读取。请只保留单位名录后重试。`,
  noTemplate: '没有这个报表模板。请检查名称：计划里的报表模板，或 templates 文件夹中的名称。',
  noSheetTemplate: '计划里没有这个汇总表模板。请检查名称，或在“汇总”里添加。',
  templateTooLarge:
    '这个工作簿太大，不像一份报表模板（最多2 MB、5万格）。请只保留报表一张表，删去图片和多余内容后再用。',
  templateNotXlsx: '报表模板须是 .xlsx 文件。请用 Excel 或 WPS 打开，另存为 .xlsx 后再用。',
  templateUnfit: '这个工作簿不能作为报表模板，请先按提示处理。',
  templateColumns: '请先为每一列指定内容：任务内容必须有一列，同一内容只能有一列。',
  noLetterTemplate: '没有这个文书模板。请检查名称，或另选一个模板。',
  letterTemplateUnfit: '这个文书模板不能用。请在“模板”里换一个文件，按提示改好后再用。',
  letterTooLarge: '这个 Word 文件太大，不像一份文书模板（最多2 MB）。请删去图片和多余内容后再用。',
  letterNotDocx: '文书模板须是 .docx 文件。请用 Word 或 WPS 打开，另存为 .docx 后再用。',
  lettersWithoutUnits: '没有需要发文的单位：请先选择单位，或换一个期次、截至日。',
  lettersWithoutPeriod: '未报情况通报没有选期次。请选择一个期次。',
  lettersBeforeDue: ({ period = '', due = '', asOf = '' }) =>
    `${period}进展应于${due}前报送，截至${asOf}还没有到期，不列未报单位。请换一个期次或截至日。`,
  lettersNobodyOwes: ({ period = '' }) =>
    `${period}没有应报进展的单位：没有发过、收过这一期的反馈表，预警设置里也没有规定报送周期，或者任务都已办结。请另选期次。`,
  letterGone: '这份文书的记录已经不在了，可能刚被删除。请重新生成。',
  badFormDefinition: '报表模板的内容有误，请检查所指的位置，或恢复原来的模板。',
  badSnooze: '请选择明天起、一年以内的一天。',
  flagGone: '这一条预警已经没有了，无须设置。',
  cannotNotify: '这台电脑不能显示系统通知。到时间在计划簿的窗口里提醒，请保持计划簿运行。',
  returnFileGone:
    '这台电脑上找不到这个文件了：可能已移动、改名，或是在别的电脑上收的表。请到收表的电脑上查看，或请单位重新发送。',
  badDesign: '汇总表样式的内容有误，或由较新版本保存，读不出来。请升级计划簿，或请对方重新导出。',
  noDesign: '没有这个汇总表样式。请检查名称。',
  unitsWithoutForms: '没有需要填报的单位：任务里没有牵头或配合单位。请先在“任务”表填写。',
};

const words: ProblemWords = {
  ...fileProblems,
  ...planProblems,
  ...noticeProblems,
  ...cellProblems,
  ...assessmentProblems,
  ...usageProblems,
  ...snapshotProblems,
  ...workbookProblems,
};

/** A problem in a sentence for a person: where it is, what happened, what to do. */
export function wordProblem(problem: Problem): string {
  const found = words[problem.code];
  const sentence =
    found === undefined
      ? `出了意外（${problem.code}），操作没有执行。请重试；如仍出现，请用“帮助”菜单的“导出日志”导出日志，交给维护人员。`
      : typeof found === 'string'
        ? found
        : found(problem.facts ?? {});
  return problem.where ? `${problem.where}：${sentence}` : sentence;
}

/** Whether the problem is a refused edit: there was nothing to save, and nothing failed. */
export function isRefusal({ code }: Problem): boolean {
  return Object.hasOwn(cellProblems, code) || Object.hasOwn(assessmentProblems, code);
}

/** The codes that have words; tests hold every code of the program against them. */
export function wordedCodes(): string[] {
  return Object.keys(words);
}

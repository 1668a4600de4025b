// Why a workbook from outside could not be read, in words. The codes are listed in `electron/excel/RULES.md`.
import type { ProblemWords } from './problems.ts';

export const workbookProblems: ProblemWords = {
  ownerFile:
    '这是 Excel 或 WPS 打开文件时留下的临时文件（~$ 开头），不是反馈表。请关闭正在打开的表格，选择同名的正式文件。',
  tooLarge:
    '文件太大（超过50 MB；旧格式 .xls 超过20 MB），没有读取。请删去图片和无关工作表后再报。',
  notWorkbook: '这不是表格文件。请确认选对了文件，或请填报单位用 Excel、WPS 另存为 .xlsx 后再报。',
  isWord: '这是 Word 文档，不是表格。请把其中的表格复制到 Excel，另存为 .xlsx 后再报。',
  isPresentation: '这是演示文稿，不是表格。请发送 .xlsx 格式的反馈表。',
  isPdf: '这是 PDF 文件，读不出单元格。请让填报单位发送原来的 Excel 表格。',
  isImage: '这是图片（照片或扫描件），读不出单元格。请让填报单位发送 Excel 表格。',
  isArchive:
    '这是压缩包（.rar、.7z 或压缩包里的压缩包），读不出来。请先解压，再选择其中的表格；.zip 可以直接选择。',
  isShortcut: '这是快捷方式，不是文件本身。请打开它指向的文件夹，选择原来的文件。',
  isXlsb: '这是二进制工作簿（.xlsb），暂不支持。请用 Excel 打开，另存为 .xlsx 后再报。',
  tooOldWorkbook: '这是 Excel 4.0 或更早的格式。请用 Excel 或 WPS 打开，另存为 .xlsx 后再报。',
  encrypted: '文件设有密码，打不开。请让填报单位去掉密码后再报。',
  cutFile: '文件不完整，可能没有传完。请重新复制，或请对方重新发送。',
  damagedZip: '文件内部已损坏，为避免读到错误数据，没有读取。请用 Excel 或 WPS 打开并另存后再报。',
  zipTooManyParts: ({ count = '' }) =>
    `文件内部的部件多达${count}个，不像正常的表格，没有读取。请另存为新的 .xlsx 后再报。`,
  zipBomb: '文件展开后过大，不像正常的表格，没有读取。请删去多余的格式和空行，另存后再报。',
  damagedXml: '表格内容已损坏，没有读取。请用 Excel 或 WPS 打开并另存后再报。',
  xmlDoctype:
    '表格内容里有不允许的声明，可能不安全，没有读取。请用 Excel 或 WPS 打开并另存后再报。',
  xmlTooComplex: '表格内容的结构异常复杂，没有读取。请用 Excel 或 WPS 打开并另存后再报。',
  damagedSheet: ({ cell = '' }) =>
    `单元格${cell}的内容已损坏，没有读取。请用 Excel 或 WPS 打开并另存后再报。`,
  badReference: ({ reference = '' }) =>
    `单元格地址${reference}有误或重复，没有读取。请用 Excel 或 WPS 打开并另存后再报。`,
  damagedOle: '旧格式文件已损坏，没有读取。请用 Excel 或 WPS 打开，另存为 .xlsx 后再报。',
  damagedOldWorkbook:
    '这个旧格式（.xls 或 .et）的文件读不出来。请用 Excel 或 WPS 打开，另存为 .xlsx 后再报。',
  duplicateSheetNames: '旧格式文件里有两张同名的工作表，无法分清。请改名后另存为 .xlsx 再报。',
  noSheets: '文件里没有工作表。请确认选对了文件。',
  tooManySheets: ({ limit = '' }) => `工作表超过${limit}张，没有读取。请只保留反馈表后再报。`,
  tooManyCells: ({ limit = '' }) =>
    `有内容的单元格超过${limit}个，没有读取。请只保留反馈表后再报。`,
  tooManyRows: ({ limit = '' }) => `有内容的行超过${limit}行，没有读取。请只保留反馈表后再报。`,
  tooManyMerges: ({ limit = '' }) =>
    `合并单元格超过${limit}处，没有读取。请另存为新的 .xlsx 后再报。`,
  tooSlow: ({ seconds = '' }) =>
    `文件读了${seconds}秒还没有读完，已停止。请删去无关的工作表和空行后再报。`,
};

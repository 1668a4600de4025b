// What was found about an office's own workbook, in words: what it is, what becomes of it, what to do.
import type { FindingCode, TemplateFinding } from '../templates/findings.ts';

type Facts = Record<string, string | number>;

const words: Record<FindingCode, string | ((facts: Facts) => string)> = {
  macros: '文件带有宏，宏不能随表发出。请另存为不带宏的 .xlsx 后再用。',
  signed: '文件有数字签名，填入内容后签名会失效。请另存为没有签名的文件后再用。',
  links: '文件引用了别的工作簿，单位打开时会提示更新链接。如不需要，请先在 Excel 中断开链接。',
  sentForm: '这是计划簿发出的反馈表，里面已有单位的任务和底稿。请选用空白的原表。',
  locked: '工作表设有保护密码，不能填写。请先撤销工作表保护再用；发出的表会另行保护，不设密码。',
  pivot: '工作表里有数据透视表，行数变化后会出错。请删去透视表，或移到另一张工作表。',
  table: ({ name = '' }) =>
    `数据行在“表格”${name ? `“${name}”` : ''}（套用表格格式）里。请在 Excel 的“表设计”中选“转换为区域”后再用。`,
  picture: ({ first = '', last = '' }) =>
    `第${first}至${last}行（数据行）上有图片，行数变化后图片只留在第一行旁。`,
  crossingMerge: ({ row = '' }) =>
    `第${row}行起的合并单元格一半在数据行里、一半在外面，不能逐行填写。请取消这处合并，或改正数据行的范围。`,
  mergedRows: ({ first = '', last = '' }) =>
    `第${first}至${last}行（数据行）里有上下合并的单元格，每项任务单独一行，这些合并会取消。`,
  arrayFormula: ({ row = '' }) =>
    `第${row}行有数组公式或模拟运算，行数变化后会出错。请改为普通公式后再用。`,
  singleRows: '表外的公式逐格引用了预留的数据行，多出的空行保留不删。',
};

export function wordFinding({ code, facts = {} }: TemplateFinding): string {
  const word = words[code];
  return typeof word === 'string' ? word : word(facts);
}

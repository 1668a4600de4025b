// A ledger of any length in one workbook: 16 columns with texts, figures, days and shares.
import { workbook, type FixtureCell } from '../../fixtures/workbooks/workbook.ts';

/** The bytes of an .xlsx file; `columns` of the 16 are kept. */
export function ledger(count: number, columns = 16): Uint8Array {
  const rows = ledgerRows(count).map((cells) => cells.slice(0, columns));
  return workbook([{ name: '反馈表', rows, merges: ['A1:C1', 'A2:C2'] }]);
}

const headings = [
  '序号',
  '行动',
  '工程',
  '任务',
  '牵头单位',
  '配合单位',
  '目标',
  '完成时限',
  '状态',
  '完成率',
  '进展情况',
  '存在问题',
  '下一步措施',
  '实际完成时间',
  '联系人',
  '联系电话',
];

/** A table of three columns in which every second and third row share their first cell. */
export function merged(count: number): Uint8Array {
  const rows = ledgerRows(count * 2).map((cells) => cells.slice(0, 3));
  const merges = Array.from({ length: count }, (_, index) => `A${index * 2 + 4}:A${index * 2 + 5}`);
  return workbook([{ name: '反馈表', rows, merges }]);
}

/** A return of 60 rows below which `count` rows have nothing but a format, in three columns. */
export function emptyRows(count: number): Uint8Array {
  const empty: FixtureCell[] = Array.from({ length: 3 }, () => ({ xml: '', attributes: 's="1"' }));
  const rows = ledgerRows(60);
  for (let row = 0; row < count; row++) rows.push(empty);
  return workbook([{ name: '反馈表', rows }]);
}

/** `columns` figures beside the 16 columns of each row. */
export function wide(count: number, columns: number): Uint8Array {
  const more = Array.from({ length: columns }, (_, at) => at);
  return workbook([
    { name: '反馈表', rows: ledgerRows(count).map((cells) => [...cells, ...more]) },
  ]);
}

export function ledgerRows(count: number): FixtureCell[][] {
  const rows: FixtureCell[][] = [['2022年6月任务进展反馈表'], ['填报单位：市住建局'], headings];
  for (let index = 1; index <= count; index++) {
    rows.push([
      index,
      `行动${index % 10}`,
      `工程${index % 40}`,
      `第${index}项：建设改造老旧小区${index}个，完善配套设施`,
      '市住建局、市城管局',
      '朔城区人民政府，各区、县级市',
      `完成${index}个`,
      { n: 44742, format: 'yyyy"年"m"月"d"日"' },
      '正常推进',
      { n: 0.85, format: '0%' },
      `已完成招标，${index}月底前开工`,
      '无',
      '加快施工',
      '2022.6.28',
      '王某',
      13_934_900_000 + index,
    ]);
  }
  return rows;
}

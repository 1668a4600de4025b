// A harsh sheet to print: hundreds of rows, texts higher than a page, categories longer than their rows, words like formulas.
import type { ColumnMerge, SheetColumn, SheetRow } from '#shared/consolidate/sheet.ts';
import type { PrintedSheet } from '#shared/paper/printedSheet.ts';

const words =
  '按照市委、市政府工作部署，完成中心城区道路改造提升12.6公里，拆除违法建设3.2万平方米，新增停车泊位1800个（其中“智慧停车”泊位600个），A类项目开工率达到95%以上；';

/** Another text for every place, of about so many characters. */
function textOf(place: string, length: number): string {
  let text = `${place}：`;
  for (let part = 1; text.length < length; part++) text += `（${part}）${words}`;
  return text.slice(0, length);
}

/** So many tasks in categories of 1 to 40 rows, some cells a page and more in height, categories longer than their rows. */
export function harshSheet(count: number): PrintedSheet {
  const column = (
    key: string,
    heading: string,
    width: number,
    more: Partial<SheetColumn> = {},
  ): SheetColumn => ({ key, heading, group: null, width, align: 'left', ...more });
  const columns = [
    column('ordinal', '序号', 6, { align: 'center' }),
    column('group', '行动', 15),
    column('project', '工程（项目）', 17),
    column('task', '任务内容', 42),
    column('leads', '牵头单位', 17, { group: '责任分工' }),
    column('supports', '配合单位', 20, { group: '责任分工' }),
    column('money', '完成投资（万元）', 12, { align: 'right' }),
    column('progress', '进展', 46, { group: '本期进展情况' }),
    column('problems', '存在问题', 22, { group: '本期进展情况' }),
    column('light', '预警', 12, { align: 'center' }),
  ];
  const rows: SheetRow[] = [];
  const merges: ColumnMerge[] = [];
  const sizes = [1, 40, 3, 7, 1, 25, 12];
  let made = 0;
  for (let group = 0; made < count; group++) {
    const size = Math.min(sizes[group % sizes.length] ?? 1, count - made);
    const from = rows.length;
    for (let index = 0; index < size; index++, made++) {
      const long = made % 37 === 5 ? 6000 : made % 11 === 3 ? 600 : 40 + ((made * 31) % 90);
      rows.push({
        kind: 'task',
        spans: [],
        light: (['red', 'yellow', 'green', 'none'] as const)[made % 4] ?? 'none',
        cells: [
          made + 1,
          textOf(`第${group + 1}项行动`, 12 + ((group * 17) % 60)),
          `${group + 1}.${Math.floor(index / 3) + 1}工程`,
          textOf(`任务${made + 1}`, 30 + ((made * 13) % 60)),
          made % 9 === 0 ? '' : '市住房和城乡建设局、市自然资源局',
          '澜城区人民政府、澜江高新区管委会',
          made * 137.25,
          textOf(`进展${made + 1}`, long),
          made % 5 === 0 ? `问题${made + 1}\n\n第二段\n=1+1` : null,
          ['● 红灯 逾期', '▲ 黄灯 临期', '✓ 绿灯', '○ 正常'][made % 4] ?? '',
        ],
      });
    }
    const last = rows.length - 1;
    if (size > 1) merges.push({ column: 1, from, to: last });
    for (let start = from; start < last; start += 3) {
      const to = Math.min(start + 2, last);
      if (to > start) merges.push({ column: 2, from: start, to });
    }
    const cells: SheetRow['cells'] = columns.map(() => null);
    cells[0] = `小计　${size}项`;
    cells[3] = `第${group + 1}项行动已完成${size}项`;
    rows.push({
      kind: 'subtotal',
      cells,
      spans: [
        [0, 2],
        [3, 9],
      ],
      light: 'none',
    });
  }
  const cells: SheetRow['cells'] = columns.map(() => null);
  cells[0] = `合计　${count}项`;
  rows.push({ kind: 'total', cells, spans: [[0, 9]], light: 'none' });
  return {
    titles: ['澜江市中心城区品质提升三年行动计划', '任务进展汇总表'],
    headLine: [
      '制表单位：市城市品质提升行动领导小组办公室',
      '期次：2022年6月',
      '截至2022年6月30日',
    ],
    table: { columns, rows, merges },
    notes: ['注：1.本表数字截至报送当日。', `　　2.${textOf('未报单位', 300)}`],
    footer: '制表人：　　　　审核人：　　　　制表日期：　　　　年　　月　　日',
    leadColumns: 4,
  };
}

// The two ways between stored fields and cells of tabs.
import { describe, expect, it } from 'vitest';
import { decompose } from '#shared/document/decompose.ts';
import { proposalToPlan } from '#shared/document/toPlan.ts';
import { fromSnapshot } from '#shared/plan/document.ts';
import type { SheetName } from '#shared/plan/model.ts';
import { cellOfField, fieldsOfCell, type Cell } from '#shared/view/fieldCells.ts';

const notice = `澜江市净水行动方案（2022—2024年）
一、净水行动
1.河道工程。2022年底前整治河道15公里。（牵头单位：市水务局）
2.管网工程。2022年6月底前开工，2023年10月底前建成管网30公里。（牵头单位：市住建局）
3.监管工程。每季度通报一次。（牵头单位：市水务局）
二、方法步骤
（一）启动阶段（2022年1月-3月）。制定方案。
（二）实施阶段（2022年4月-2024年10月）。全面推进。
`;

const counts = new Map<string, number>();
const read = decompose(notice);
if (!read.ok) throw new Error(read.problem.code);
const { snapshot } = proposalToPlan(read.value, (sheet) => {
  const count = (counts.get(sheet) ?? 0) + 1;
  counts.set(sheet, count);
  return `${sheet}${count}`;
});
const document = fromSnapshot(snapshot);
const cellWords = (cell: Cell | null) => cell && `${cell.tab} ${cell.rowId} ${cell.column}`;

describe('the cell of a field', () => {
  it.each<[SheetName, string, string | null, string | null]>([
    ['tasks', 'tasks1', 'leads', 'tasks tasks1 leads'],
    ['tasks', 'tasks1', null, 'tasks tasks1 text'],
    ['tasks', 'tasks1', 'deadline', 'tasks tasks1 deadline'],
    ['projects', 'projects2', 'name', 'tasks tasks2 project'],
    ['actions', 'actions1', 'name', 'tasks tasks1 action'],
    ['targets', 'targets1', 'value', 'targets targets1 value'],
    // The only due date of a task stands with the task, one of several on its own tab.
    ['deadlines', 'deadlines1', 'end', 'tasks tasks1 deadline'],
    ['deadlines', 'deadlines2', 'end', 'deadlines deadlines2 end'],
    ['deadlines', 'deadlines1', 'raw', 'deadlines deadlines1 raw'],
    // Nothing can be late here, so the tasks tab shows the stage's date instead.
    ['deadlines', 'deadlines4', 'end', 'deadlines deadlines4 end'],
    ['stages', 'stages1', 'end', 'deadlines stage:stages1 end'],
    ['units', 'units1', 'name', 'units units1 name'],
    ['plan', 'plan', 'title', null],
    ['tasks', 'gone', 'text', null],
  ])('%s %s %s', (sheet, id, field, cell) => {
    expect(cellWords(cellOfField(document, { sheet, id, field }))).toBe(cell);
  });
});

describe('the fields of a cell', () => {
  it.each<[string, string[]]>([
    ['tasks tasks1 supports', ['tasks1.supports', 'tasks1.null']],
    ['tasks tasks2 project', ['projects2.name']],
    ['tasks tasks2 action', ['actions1.name']],
    ['tasks tasks2 deadline', ['deadlines2.end', 'deadlines3.end']],
    // What recurs takes over no deadline; one that is taken over leads to the stage that it comes from.
    ['tasks tasks3 deadline', ['deadlines4.end']],
    ['tasks tasks1 targets', ['targets1.value']],
    ['tasks tasks1 light', ['tasks1.null']],
    ['targets targets1 unit', ['targets1.unit']],
    ['targets targets1 task', ['tasks1.text', 'tasks1.null']],
    ['deadlines deadlines2 raw', ['deadlines2.raw']],
    ['deadlines stage:stages2 what', ['stages2.null']],
    ['deadlines inherited:tasks3 end', ['stages2.end']],
    ['deadlines inherited:tasks3 project', ['projects3.name']],
    ['tasks gone text', []],
  ])('%s', (words, fields) => {
    const [tab = '', rowId = '', column = ''] = words.split(' ');
    const found = fieldsOfCell(document, { tab, rowId, column } as Cell);
    expect(found.map(({ id, field }) => `${id}.${field}`)).toEqual(fields);
  });
});

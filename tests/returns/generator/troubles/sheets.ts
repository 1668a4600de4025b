// What happens to whole sheets and files: copied, renamed, beside others, sent twice, sent late.
import { baselineSheetName } from '#shared/forms/baseline.ts';
import { askAbout, reportedCells, trouble, type Trouble } from '../draft.ts';
import { cell, line, putCell, taskLines, type Paper, type PaperSheet } from '../paper.ts';
import { progressText } from '../phrases.ts';

export const sheets: Trouble[] = [
  trouble('sheetRenamed', 'The sheet under another name.', (draft) => {
    draft.main.name = draft.random.pick(['Sheet1', '7月', '汇总(2)', draft.unit.name.slice(0, 20)]);
    return true;
  }),
  trouble(
    'sheetsAdded',
    'Other sheets beside: an empty one, and one with other things.',
    (draft) => {
      const empty: PaperSheet = { name: 'Sheet2', state: 'visible', columns: [], lines: [] };
      const other: PaperSheet = {
        name: '填报说明',
        state: 'visible',
        columns: [],
        lines: [
          line('above', ['填报说明']),
          line('above', ['1.请各单位认真填写，按时报送。']),
          line('above', ['2.联系人：督查室 电话：0349-2020000']),
        ],
      };
      draft.paper.sheets.push(empty, other);
      return true;
    },
  ),
  trouble('sheetCopied', 'The sheet copied with all that stands in it.', (draft) => {
    if (taskLines(draft.main).length === 0) return false;
    const copy = { ...structuredClone(draft.main), name: `${draft.main.name} (2)` };
    draft.paper.sheets.splice(draft.paper.sheets.indexOf(draft.main) + 1, 0, copy);
    return true;
  }),
  trouble(
    'sheetCopiedOlder',
    'A copy of the sheet with an older state of one text left beside.',
    (draft) => {
      const [reported] = draft.random.shuffled(reportedCells(draft, 'progress'));
      if (!reported || !draft.keeps.includes('sheets')) return false;
      const copy = { ...structuredClone(draft.main), name: `${draft.main.name}-旧` };
      const row = copy.lines[draft.main.lines.indexOf(reported.row)];
      if (!row) return false;
      putCell(copy, row, 'progress', cell(progressText(draft.random)));
      draft.paper.sheets.splice(draft.paper.sheets.indexOf(draft.main) + 1, 0, copy);
      askAbout(draft, reported.row, 'sheetCopiedOlder');
      return true;
    },
  ),
  trouble('baselineShown', 'The hidden sheets made visible.', (draft) => {
    for (const sheet of draft.paper.sheets) sheet.state = 'visible';
    return true;
  }),
  trouble('baselineRenamed', 'The hidden sheet under another name.', (draft) => {
    const sheet = draft.paper.sheets.find(({ name }) => name === baselineSheetName);
    if (!sheet) return false;
    sheet.name = 'Sheet3';
    return true;
  }),
  trouble('counts1904', 'A workbook that counts its days from 1904.', (draft) => {
    // The number of a day without a format would be another day here.
    if (draft.applied.includes('dateAsSerial')) return false;
    draft.paper.date1904 = true;
    return true;
  }),
  trouble('sentTwice', 'The same file sent twice under two names.', (draft) => {
    draft.others.push({ fileName: `副本${draft.fileName}`, paper: structuredClone(draft.paper) });
    return true;
  }),
  trouble('sentTwiceOtherwise', 'Two files of one unit that differ in one cell.', (draft) => {
    const [reported] = draft.random.shuffled(reportedCells(draft, 'progress'));
    if (!reported) return false;
    const paper: Paper = structuredClone(draft.paper);
    const main = paper.sheets[draft.paper.sheets.indexOf(draft.main)];
    const row = main?.lines[draft.main.lines.indexOf(reported.row)];
    if (!main || !row) return false;
    putCell(main, row, 'progress', cell(progressText(draft.random)));
    draft.others.push({ fileName: `补充${draft.fileName}`, paper });
    const { unitId, taskId, field, stored, troubles } = reported.expected;
    draft.cells.set(reported.key, {
      kind: 'ask',
      stored,
      unitId,
      taskId,
      field,
      troubles: [...troubles, 'sentTwiceOtherwise'],
    });
    return true;
  }),
];

// What people do to the names of tasks, which the form locks and other programs do not.
import { askAbout, reportsOf, trouble, type Draft, type Trouble } from '../draft.ts';
import { cell, cellOf, columnOf, putCell, taskLines, textOf, type Line } from '../paper.ts';
import { fullWidth } from '../writing.ts';
import type { Random } from '../random.ts';

function rename(
  name: string,
  doc: string,
  write: (text: string, random: Random) => string,
  share = 0.4,
): Trouble {
  return trouble(name, doc, (draft) => {
    const named = taskLines(draft.main).filter((row) => cellOf(draft.main, row, 'task'));
    if (named.length === 0) return false;
    for (const row of draft.random.some(named, share)) {
      const text = textOf(cellOf(draft.main, row, 'task'));
      putCell(draft.main, row, 'task', cell(write(text, draft.random)));
    }
    return true;
  });
}

/** Whether a row is known by its id, so that what became of its name matters little. */
function hasId(draft: Draft, row: Line): boolean {
  return columnOf(draft.main, 'id') >= 0 && textOf(cellOf(draft.main, row, 'id')) !== '';
}

export const names: Trouble[] = [
  rename(
    'nameRemarked',
    'A remark behind the name of the task: （已完成）, 【重点】.',
    (text, random) =>
      random.pick([
        `${text}（已完成）`,
        `【重点】${text}`,
        `${text}\n（市领导包联）`,
        `${text} 备注：见附件`,
        `★${text}`,
      ]),
  ),
  rename('nameOtherMarks', 'Other widths, marks and blanks in the name.', (text, random) =>
    random.pick([
      fullWidth(text),
      text.replaceAll('，', ',').replaceAll('。', '.').replaceAll('、', '，'),
      text.replace(/(.{6})/gu, '$1 '),
      text.replace(/(.{8})/u, '$1\n'),
      text.replace(/。$/u, ''),
      text.replaceAll('“', '"').replaceAll('”', '"'),
    ]),
  ),
  rename(
    'nameNumbered',
    'The number of the row in the cell of the name: 3.新建….',
    (text, random) => `${random.pick(['1.', '（一）', '2、', '①', '12.'])}${text}`,
  ),
  rename(
    'nameMistyped',
    'A character of a long name mistyped or left out.',
    (text, random) => {
      if (text.length < 16) return text;
      const at = random.int(4, text.length - 4);
      return text.slice(0, at) + random.pick(['', '的', '和']) + text.slice(at + 1);
    },
    0.3,
  ),
  trouble('nameReplaced', 'A locked name typed over with other words: what was meant?', (draft) => {
    const row = draft.random.pick(taskLines(draft.main));
    if (!row || reportsOf(draft, row).length === 0) return false;
    putCell(draft.main, row, 'task', cell('做好重点项目谋划储备和争取上级专项资金工作'));
    if (hasId(draft, row))
      draft.words.push({ about: 'a name typed over', holds: /谋划储备|任务内容/u });
    askAbout(draft, row, 'nameReplaced');
    return true;
  }),
  trouble('namesSwapped', 'The names of two tasks exchanged by hand, the ids left.', (draft) => {
    const lines = taskLines(draft.main).filter(
      (row) => cellOf(draft.main, row, 'task') && hasId(draft, row),
    );
    if (lines.length < 2) return false;
    const [one, other] = draft.random.shuffled(lines) as [Line, Line];
    const first = cellOf(draft.main, one, 'task');
    if (textOf(first) === textOf(cellOf(draft.main, other, 'task'))) return false;
    putCell(draft.main, one, 'task', cellOf(draft.main, other, 'task'));
    putCell(draft.main, other, 'task', first);
    askAbout(draft, one, 'namesSwapped');
    askAbout(draft, other, 'namesSwapped');
    return true;
  }),
];

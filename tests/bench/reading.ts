// `npm run bench:reading`: how well the notices of the corpus are read. Options: --json, --verbose, names of notices,
// --corpus DIR for notices of one's own (see the README of tests/corpus).
import { addTallies, precision, recall, type Tally } from '../corpus/compare.ts';
import { corpusEntries, readCorpusNotice, type ReadNotice } from '../corpus/readCorpus.ts';
import { asides, categories, type Aside, type Category } from '../corpus/book.ts';

const words: Record<Category | Aside | 'doubt', string> = {
  actions: '行动 actions',
  projects: '工程 projects',
  tasks: '任务 tasks',
  leads: '牵头 leads',
  supports: '配合 supports',
  deadlines: '时限 deadlines',
  targets: '目标 targets',
  stages: '阶段 stages',
  head: '文件信息 head',
  placement: '任务归属 place of tasks',
  subject: '目标主语 subject',
  by: '目标期限 by',
  dateDetails: '时限细节 date details',
  doubt: '存疑未提示 doubt without warning',
};

function percent(share: number): string {
  return (share * 100).toFixed(1).padStart(6);
}

/** Columns as wide as Chinese characters are on a terminal. */
function pad(text: string, width: number): string {
  const wide = text.match(/[\u2e80-\uffef]/gu)?.length ?? 0;
  return text + ' '.repeat(Math.max(0, width - text.length - wide));
}

export type Totals = {
  tallies: Record<Category, Tally>;
  all: Tally;
  asides: Record<Aside, { right: number; wrong: number }>;
  silent: number;
};

export function totalsOf(notices: readonly ReadNotice[]): Totals {
  const tallies = Object.fromEntries(
    categories.map((key) => [key, addTallies(notices.map(({ score }) => score.tallies[key]))]),
  ) as Totals['tallies'];
  const sums = Object.fromEntries(
    asides.map((key) => [
      key,
      {
        right: notices.reduce((sum, { score }) => sum + score.asides[key].right, 0),
        wrong: notices.reduce((sum, { score }) => sum + score.asides[key].wrong, 0),
      },
    ]),
  ) as Totals['asides'];
  const silent = notices.flatMap(({ score }) =>
    score.differences.filter((one) => one.silent),
  ).length;
  return { tallies, all: addTallies(Object.values(tallies)), asides: sums, silent };
}

function noticeTable(notices: readonly ReadNotice[]): string {
  const rows = notices.map((notice) => {
    const { tallies, all, silent } = totalsOf([notice]);
    const each = categories.map((key) => {
      const { right, missing, extra } = tallies[key];
      return `${right}${missing ? `-${missing}` : ''}${extra ? `+${extra}` : ''}`.padStart(9);
    });
    const name = notice.refused === null ? notice.name : `${notice.name} (${notice.refused})`;
    return `${pad(name, 24)}${percent(precision(all))}${percent(recall(all))}${String(silent).padStart(8)}${each.join('')}`;
  });
  const head = `${pad('通知 notice', 24)}   P %   R %  silent${categories.map((key) => key.padStart(9)).join('')}`;
  return [head, ...rows, '（right-missing+extra）'].join('\n');
}

function totalTable({ tallies, all, asides: apart, silent }: Totals): string {
  const row = (name: string, tally: Tally) =>
    `${pad(name, 28)}${percent(precision(tally))}${percent(recall(tally))}${[
      tally.right,
      tally.missing,
      tally.extra,
    ]
      .map((count) => String(count).padStart(8))
      .join('')}`;
  return [
    `${pad('', 28)}   P %   R %   right missing   extra`,
    ...categories.map((key) => row(words[key], tallies[key])),
    row('合计 all', all),
    '',
    ...asides.map((key) => {
      const { right, wrong } = apart[key];
      return `${pad(words[key], 28)}${percent(right + wrong === 0 ? 1 : right / (right + wrong))}      ${String(right).padStart(8)}${String(wrong).padStart(8)}`;
    }),
    '',
    `无提示的错误 silent errors: ${silent}`,
  ].join('\n');
}

function differenceLines({ name, text, score }: ReadNotice): string[] {
  return score.differences.map(({ category, place, expected, got, silent }) => {
    const line = text.slice(0, place[0]).split('\n').length;
    return `${name}:${line} ${words[category]}${silent ? ' [silent]' : ''}\n    expected ${expected ?? '—'}\n    got      ${got ?? '—'}`;
  });
}

async function main(options: readonly string[]): Promise<void> {
  const folderAt = options.indexOf('--corpus');
  const folder = folderAt < 0 ? undefined : options[folderAt + 1];
  if (folderAt >= 0 && folder === undefined) throw new Error('--corpus DIR');
  const wanted = options.filter(
    (option, index) => !option.startsWith('--') && (folderAt < 0 || index !== folderAt + 1),
  );
  const notices: ReadNotice[] = [];
  for (const entry of corpusEntries(folder)) {
    if (wanted.length === 0 || wanted.includes(entry.name))
      notices.push(await readCorpusNotice(entry));
  }
  const totals = totalsOf(notices);
  if (options.includes('--json')) {
    const each = notices.map(({ name, refused, score }) => ({ name, refused, ...score }));
    console.log(JSON.stringify({ totals, notices: each }));
    return;
  }
  if (options.includes('--verbose')) {
    console.log(notices.flatMap(differenceLines).join('\n'));
    console.log('');
  }
  console.log(noticeTable(notices));
  console.log('');
  console.log(totalTable(totals));
}

if (process.argv[1] === import.meta.filename) await main(process.argv.slice(2));

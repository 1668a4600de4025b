// The Word files that the program brings: made by its script, fit, and official documents on paper [L10].
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writePackage } from '#electron/excel/writePackage.ts';
import { openPackage } from '#electron/excel/xlsxPackage.ts';
import { createBudget } from '#electron/excel/readBudget.ts';
import { checkLetter, fillLetter, letterBytes } from '#electron/word/letters/fillLetter.ts';
import { previewLetter } from '#electron/word/letters/letterPreview.ts';
import { officialParts } from '#electron/word/letters/standard/officialParts.ts';
import { standardLetter } from '#electron/word/letters/standard/make.ts';
import { computeFlags } from '#shared/flags/computeFlags.ts';
import { letterBook } from '#shared/letters/book.ts';
import { usualDetails } from '#shared/letters/details.ts';
import { letterFacts } from '#shared/letters/facts.ts';
import { letterKinds } from '#shared/letters/kinds.ts';
import { fromSnapshot, type PlanSnapshot } from '#shared/plan/document.ts';
import { convert, convertAll, withoutWriter } from '#tests/excel/libreOffice.ts';
import { temporaryFolder } from '#tests/temporary.ts';
import { textOf } from './wordKit.ts';

const root = path.resolve(import.meta.dirname, '../..');
const shipped = (kind: string) =>
  readFileSync(path.join(root, 'templates/letters', `${kind}.docx`));

/** The example with monthly reports, in which many are late. */
function examplePlan() {
  const file = path.join(root, 'templates/example-plan.json');
  const snapshot = JSON.parse(readFileSync(file, 'utf8')) as PlanSnapshot;
  const reports = { every: 'month' as const, from: '2022-05', graceDays: 5 };
  return fromSnapshot({
    ...snapshot,
    plan: snapshot.plan.map((row) => ({ ...row, settings: { ...row.settings, reports } })),
  });
}

async function filled(kind: (typeof letterKinds)[number]['kind'], unitId: string | null) {
  const document = examplePlan();
  const asOf = '2024-01-10';
  const book = letterBook(document, computeFlags(document, asOf), { period: '2023-11', asOf });
  const details = {
    ...usualDetails(document, asOf),
    copies: '市委办公室',
    contact: '王芳',
    phone: '2020001',
  };
  const facts = letterFacts(book, unitId, '朔政督函(2024)5号', details);
  const template = await standardLetter(kind);
  return { facts, bytes: await letterBytes(template, await fillLetter(template, facts)) };
}

describe.each(letterKinds)('$label', ({ kind, to }) => {
  it('is what the script makes, and fit', async () => {
    const parts = async (bytes: Uint8Array) => {
      const file = openPackage(bytes, createBudget());
      const names = [...file.parts.keys()];
      return Promise.all(names.map(async (name) => [name, await file.text(name)]));
    };
    const made = await standardLetter(kind);
    expect(await parts(shipped(kind))).toEqual(await parts(made));
    expect((await checkLetter(made)).findings).toEqual([]);
  });

  it('leaves no brace and no empty bracket', async () => {
    const unitId = to === 'unit' ? 'unit-05' : null;
    const text = (await textOf((await filled(kind, unitId)).bytes)).join('\n');
    expect(text).not.toMatch(/[{}｛｝]|（）|《》|undefined|，，|。。/u);
    expect(text).toContain('朔政督函〔2024〕5号');
    expect(text).toContain('抄送：市委办公室。');
    expect(text).toContain('（联系人：王芳，电话：2020001）');
  });
});

it.skipIf(withoutWriter)('[L8] saved by another program it says the same', async () => {
  const folder = temporaryFolder();
  const files = letterKinds.map(({ kind }) => path.join(folder, `${kind}.docx`));
  for (const { kind } of letterKinds) {
    writeFileSync(path.join(folder, `${kind}.docx`), await standardLetter(kind));
  }
  // By way of another format: everything in them is written anew, in runs of its own.
  const saved = await convertAll(await convertAll(files, 'odt'), 'docx');
  for (const [index, { kind, to }] of letterKinds.entries()) {
    const template = readFileSync(saved[index] ?? '');
    expect((await checkLetter(template)).findings).toEqual([]);
    const { facts, bytes } = await filled(kind, to === 'unit' ? 'unit-05' : null);
    const again = await letterBytes(template, await fillLetter(template, facts));
    const said = async (letter: Uint8Array) =>
      (await textOf(letter)).map((text) => text.trim()).filter(Boolean);
    expect(await said(again)).toEqual(await said(bytes));
  }
});

it('shows the text with as much of its look as matters for reading', async () => {
  const { facts } = await filled('notice', null);
  const { blocks, cut } = await previewLetter(await standardLetter('notice'), facts);
  expect(cut).toBe(0);
  const look = (start: string) => {
    const found = blocks.find(
      (block) => block.kind === 'paragraph' && block.text.startsWith(start),
    );
    return found?.kind === 'paragraph' ? found.look : null;
  };
  expect(look('关于朔州市')).toMatchObject({ align: 'center', size: 22, font: 'title' });
  expect(look('一、总体情况')).toMatchObject({ font: 'heading', indented: true });
  expect(look('各有关单位：')).toMatchObject({ font: 'text', size: 16, indented: false });
  expect(look('附件1')).toMatchObject({ newPage: true });
  const [first] = blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : []));
  expect(first?.length).toBe(1 + (facts.lists['逾期任务']?.length ?? 0));
});

it('[L10] breaks its title by words and keeps a bracket together, in the file and on the screen', async () => {
  const { facts, bytes } = await filled('urge', 'unit-05');
  const lines = [
    '关于朔州市中心城区核心区',
    '城市品质提升三年行动计划',
    '（2021—2023）·示例有关事项的催办函',
  ];
  expect((await textOf(bytes)).join('\n')).toContain(lines.join('\n'));
  const { blocks } = await previewLetter(await standardLetter('urge'), facts);
  const texts = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  expect(texts).toContain(lines.join('\n'));
  // A title of one line, and any other paragraph, is left as it is.
  const { bytes: short } = await filled('unreported', null);
  expect(await textOf(short)).toContain('关于2023年11月工作进展报送情况的通报');
});

it.skipIf(withoutWriter)('[L10] a page of text has 22 lines', async () => {
  const text = '<w:p><w:pPr><w:pStyle w:val="Body"/></w:pPr><w:r><w:t>一行</w:t></w:r></w:p>';
  const parts = officialParts(text.repeat(60));
  const empty = Buffer.concat([Buffer.from([0x50, 0x4b, 5, 6]), Buffer.alloc(18)]);
  const file = path.join(temporaryFolder(), '行数.docx');
  writeFileSync(file, await writePackage(empty, {}, () => true, parts));
  const pages = execFileSync('pdftotext', ['-layout', await convert(file, 'pdf'), '-'], {
    encoding: 'utf8',
  }).split('\f');
  expect(pages.slice(0, 3).map((page) => page.match(/一行/gu)?.length)).toEqual([22, 22, 16]);
});

it('[L1] the annex of a notice has a row for every late task, in its order', async () => {
  const { facts, bytes } = await filled('notice', null);
  const lines = await textOf(bytes);
  const rows = lines.filter((text) => /^\d+\t.*\t\d{4}年\d+月\d+日\t\d+$/u.test(text));
  const late = facts.lists['逾期任务'] ?? [];
  expect(late.length).toBeGreaterThan(5);
  expect(rows).toEqual(
    late.map(({ values }) =>
      ['序号', '任务', '牵头单位', '完成时限', '逾期天数'].map((word) => values[word]).join('\t'),
    ),
  );
  expect(lines.join('')).toContain(`逾期${late.length}项`);
});

it.skipIf(withoutWriter)(
  '[L10] 22 lines of 28 characters on A4, the signature never alone',
  async () => {
    const folder = temporaryFolder();
    const { facts, bytes } = await filled('notice', null);
    const file = path.join(folder, '通报.docx');
    writeFileSync(file, bytes);
    const pdf = await convert(file, 'pdf');
    const run = (program: string, ...words: string[]) =>
      execFileSync(program, words, { encoding: 'utf8' });
    expect(run('pdfinfo', pdf)).toMatch(/Page size:\s+595\.\d+ x 84[12]\.\d+ pts \(A4\)/u);
    const pages = run('pdftotext', '-layout', pdf, '-').split('\f');
    const bare = pages.map((page) => page.replaceAll(/\s/gu, ''));
    expect(bare[0]?.endsWith('—1—')).toBe(true);
    expect(bare.join('')).toContain(`未报${facts.values['未报单位数']}个`);
    const signed = bare.find((page) => page.includes('朔州市人民政府2024年1月10日')) ?? '';
    expect(signed).toContain('请于2024年1月17日前');
    const widths = pages
      .slice(0, 2)
      .flatMap((page) => page.split('\n'))
      .map((text) => text.replaceAll(/\s/gu, ''))
      .filter((text) => /^[\p{Script=Han}，。、：；]{20,}$/u.test(text))
      .map((text) => text.length);
    expect(Math.max(...widths)).toBeGreaterThanOrEqual(27);
    expect(Math.max(...widths)).toBeLessThanOrEqual(29);
  },
);

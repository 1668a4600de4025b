// Whatever stands in a plan, no file that is written from it has a formula but those that the office's own workbook has.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { callHandlers } from '#electron/calls/handlers.ts';
import { understandTemplate } from '#electron/jobs/readTemplate.ts';
import { startChild } from '#electron/reading/startChild.ts';
import { LocalLog } from '#electron/storage/localLog.ts';
import { csvOf } from '#shared/export/csv.ts';
import type { ExportedSheet } from '#shared/export/exportedSheet.ts';
import { fromSnapshot } from '#shared/plan/document.ts';
import { templateRules } from '#shared/ownSheets/sheetKeys.ts';
import type { FormTemplateRow } from '#shared/plan/formTemplateRow.ts';
import { proposeTemplate, templateRow } from '#shared/templates/propose.ts';
import { formRules } from '#shared/templates/uses.ts';
import { formatTable, formatTabbed } from '#renderer/grid/clipboard.ts';
import { indicator } from '#tests/assess/assessKit.ts';
import { convertAll, withoutOffice } from '#tests/excel/libreOffice.ts';
import { fuzzDesk } from '#tests/ipc/fuzzDesk.ts';
import { officeSheet } from '#tests/ownSheets/officeSheet.ts';
import { officeTemplate } from '#tests/templates/officeTemplate.ts';
import { temporaryFolder } from '#tests/temporary.ts';
import { armedSnapshot, payloads } from './armedPlan.ts';
import { exporters, liveIn, period, type WritingCall, type World } from './exporters.ts';
import { liveInLetter, liveInLines, liveInWorkbook } from './liveFormulas.ts';

vi.mock('electron', () => ({
  app: { getPath: () => '', isPackaged: false },
  clipboard: {},
  protocol: {},
  shell: {},
}));
vi.mock('electron-store', () => ({
  default: class {
    readonly kept: Record<string, unknown>;
    constructor({ defaults }: { defaults: Record<string, unknown> }) {
      this.kept = { ...defaults };
    }
    get(key: string): unknown {
      return this.kept[key];
    }
    set(values: Record<string, unknown>): void {
      Object.assign(this.kept, values);
    }
  },
}));

const workbooks = [
  { bytes: await officeSheet(), id: 'ft-sheet', rules: templateRules.consolidated },
  { bytes: await officeTemplate(), id: 'ft-form', rules: formRules },
];

/** Formulas that the office itself has put into its workbooks, whatever row they stand in. */
const shape = (found: string) => found.replace(/^.*?: /u, '').replaceAll(/\d+/gu, '#');
const ofOffice = new Set(workbooks.flatMap(({ bytes }) => liveInWorkbook(bytes)).map(shape));

async function ownTemplates(): Promise<FormTemplateRow[]> {
  const document = fromSnapshot(armedSnapshot(0, {}));
  return Promise.all(
    workbooks.map(async ({ bytes, id, rules }, index) => {
      const read = await understandTemplate(Buffer.from(bytes), '市办表.xlsx');
      if (!read.ok) throw new Error(read.problem.code);
      const { workbook, facts, content } = read.value;
      const proposal = proposeTemplate(document, workbook, facts, { sheet: null }, rules);
      const places = proposal.form?.places ?? [];
      const decision = { name: id, keys: [], places, surplus: 'remove' as const };
      const place = { id, order: index + 1, version: 1 };
      const made = templateRow(proposal, decision, { file: '市办表.xlsx', content }, place, rules);
      if ('problem' in made) throw new Error(made.problem);
      return made.row;
    }),
  );
}
const templates = await ownTemplates();

/** Spoils a form as a unit would, with a text that would be computed. */
async function spoil(file: string, to: string): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const sheet = workbook.worksheets[0];
  if (!sheet) throw new Error('the form has no sheet');
  const columns = new Map<string, number>();
  sheet.eachRow((row) => {
    if (columns.size > 0) return;
    row.eachCell(
      ({ value }, column) => void (value === '完成率(%)' && columns.set('percent', column)),
    );
    if (columns.size > 0) {
      const next = sheet.getRow(row.number + 1);
      next.getCell(columns.get('percent') ?? 0).value = '=1+1';
      next.getCell((columns.get('percent') ?? 0) + 1).value = "=cmd|' /C calc'!A0";
    }
  });
  if (columns.size === 0) throw new Error('no heading of a form');
  await workbook.xlsx.writeFile(to);
  return to;
}

async function openWorld(from: number): Promise<{ world: World; folder: string }> {
  const { desk, file, close } = fuzzDesk({
    ...armedSnapshot(from, { indicators: [indicator('得分', { group: '组', note: '说明' })] }),
    formTemplates: templates,
  });
  onTestFinished(close);
  const folder = path.join(temporaryFolder(), 'out');
  mkdirSync(folder);
  let count = 0;
  let target = '';
  let files: string[] = [];
  Object.assign(desk.parts, { startReading: startChild });
  Object.assign(desk.parts.dialogs, {
    saveFile: () => Promise.resolve(target),
    chooseFolder: () => Promise.resolve(folder),
    openFiles: () => Promise.resolve(files),
  });
  const opened = await desk.open(file);
  if (!opened.ok || !desk.session) throw new Error(JSON.stringify(opened));
  desk.session.setAsOf('2022-06-30');
  const handlers = callHandlers(desk, new LocalLog(path.dirname(file)));
  const outside = temporaryFolder();
  const world: World = {
    handlers,
    session: desk.session,
    nextFile(ending) {
      count += 1;
      target = path.join(folder, `${count}.${ending}`);
    },
    async returned() {
      const forms = path.join(outside, 'forms');
      mkdirSync(forms);
      Object.assign(desk.parts.dialogs, { chooseFolder: () => Promise.resolve(forms) });
      const chosen = await handlers['forms:choose']({ period, units: null, form: '' });
      if (!chosen.ok || !chosen.value) throw new Error('no forms');
      await handlers['forms:write']({ token: chosen.value.token, into: 'folder' });
      Object.assign(desk.parts.dialogs, { chooseFolder: () => Promise.resolve(folder) });
      const [first] = readdirSync(forms).filter((name) => /^\d/u.test(name));
      return spoil(path.join(forms, first ?? ''), path.join(outside, '回收.xlsx'));
    },
    answerFiles(next) {
      files = next;
    },
  };
  return { world, folder };
}

const writing = Object.entries(exporters).flatMap(([name, exporter]) =>
  typeof exporter === 'string' ? [] : [[name as WritingCall, exporter] as const],
);

describe('what is written from a plan full of formulas', () => {
  // Every text begins with another payload in every run; a workbook for each of thirty units takes its time.
  it.each(writing)('%s has no live formula', async (name, exporter) => {
    for (const from of /^(?:forms|returns):/u.test(name) ? [5] : [0, 7, 15]) {
      const { world, folder } = await openWorld(from);
      await exporter(world);
      expect(liveIn(folder, (found) => ofOffice.has(shape(found)))).toEqual([]);
    }
  });

  it('the clipboard’s table has nothing but texts, and its lines nothing that a cell would not have', () => {
    const rows = payloads.map((payload) => [payload, `${payload}甲`]);
    const table = formatTable(rows);
    expect(table.match(/<td/gu)).toHaveLength(rows.length * 2);
    expect(table.match(/mso-number-format:'\\@'/gu)).toHaveLength(rows.length * 2);
    expect(table).not.toMatch(/<(?!\/?(?:table|tr|td|br)\b)/u);
    expect(formatTabbed(rows).split('\r\n').length).toBeGreaterThan(rows.length);
  });
});

/** What LibreOffice computes or follows in workbooks. */
async function liveInOffice(files: string[]): Promise<string[]> {
  const flat = await convertAll(files, 'fods');
  return flat.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const found = [
      ...text.matchAll(/table:formula="(?:of:=)?([^"]*)"|<text:a\b[^>]*href="([^"]*)"/gu),
    ];
    return found.map((match) => `${path.basename(file)}: ${match[1] ?? match[2] ?? ''}`);
  });
}

describe.skipIf(withoutOffice !== null)('in LibreOffice', () => {
  it('the same workbooks have no live formula', async () => {
    const { world, folder } = await openWorld(3);
    for (const name of ['sheets:export', 'consolidate:write', 'snapshots:write', 'forms:write']) {
      const exporter = exporters[name as WritingCall];
      if (typeof exporter === 'function') await exporter(world);
    }
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.xlsx'))
      .map((name) => path.join(folder, name));
    // Of forms a few stand for all.
    const some = [...files.filter((file) => path.dirname(file) === folder), ...files.slice(-4)];
    // The office's own formulas, as the same program writes them.
    const own = workbooks.map(({ bytes, id }) => {
      const file = path.join(temporaryFolder(), `${id}.xlsx`);
      writeFileSync(file, bytes);
      return file;
    });
    const theirs = new Set((await liveInOffice(own)).map(shape));
    expect(theirs.size).toBeGreaterThan(0);
    const found = await liveInOffice([...new Set(some)]);
    expect(found.filter((each) => !theirs.has(shape(each)))).toEqual([]);
  });

  it('control: a formula is seen', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('表').getCell('A1').value = { formula: '1+1' };
    const file = path.join(temporaryFolder(), '表.xlsx');
    await workbook.xlsx.writeFile(file);
    expect(await liveInOffice([file])).toEqual(['表.fods: 1+1']);
  });
});

describe('control', () => {
  it('a workbook with a formula, a link or a call to another is seen', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('表');
    sheet.getCell('A1').value = { formula: '1+1' };
    sheet.getCell('A2').value = { text: '点这里', hyperlink: 'http://192.0.2.1/' };
    sheet.getCell('A3').value = '=1+1';
    const found = liveInWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(found).toEqual(
      expect.arrayContaining(['表!A1: 1+1', expect.stringContaining('TargetMode="External"')]),
    );
    expect(found.join()).not.toContain('A3');
  });

  it('a file of lines that guards nothing is seen, for every payload that begins one', () => {
    const unguarded = payloads.filter((payload) => {
      const line = `"${payload.replaceAll('"', '""')}"\r\n`;
      return liveInLines(Buffer.from(line)).length > 0;
    });
    expect(unguarded).toEqual(payloads.filter((each) => /^\s*[=+\-@＝＋－＠]/u.test(each)));
    const table = {
      columns: [{ heading: '甲' }],
      rows: payloads.map((payload) => ({ cells: [payload] })),
    };
    expect(liveInLines(Buffer.from(csvOf({ table } as unknown as ExportedSheet)))).toEqual([]);
  });

  it('a letter with a field is seen', async () => {
    const { wordFile } = await import('#tests/letters/wordKit.ts');
    const bytes = await wordFile(
      '<w:p><w:r><w:instrText> HYPERLINK "http://a" </w:instrText></w:r></w:p>',
    );
    expect(liveInLetter(bytes)).toEqual([expect.stringContaining('HYPERLINK')]);
  });
});

// The office's own form kept in a plan file: taken back and done again after a restart, sent and read by the command line.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { keepTemplate } from '#electron/jobs/formTemplates.ts';
import { understandTemplate } from '#electron/jobs/readTemplate.ts';
import { PlanSession } from '#electron/planSession.ts';
import { toSnapshot, type PlanSnapshot } from '#shared/plan/document.ts';
import { proposeTemplate } from '#shared/templates/propose.ts';
import { temporaryFolder } from '#tests/temporary.ts';
import { samplePlan } from '../forms/samplePlan.ts';
import { officeTemplate } from '../templates/officeTemplate.ts';
import { jsonOf, runPlanbook } from './runPlanbook.ts';

const bytes = Buffer.from(await officeTemplate());

function opened(file: string): PlanSession {
  const session = PlanSession.open(file);
  if (!session.ok) throw new Error(session.problem.code);
  return session.value;
}

/** A plan file of a version that knew no such forms, with one of them added. */
async function planWithForm(): Promise<{ file: string; id: string }> {
  const file = path.join(temporaryFolder(), '三年行动.planbook');
  const { formTemplates: _, ...older } = toSnapshot(samplePlan());
  expect(PlanSession.create(file, older as PlanSnapshot).ok).toBe(true);
  const session = opened(file);
  const read = await understandTemplate(bytes, '进度表.xlsx');
  if (!read.ok) throw new Error(read.problem.code);
  const { workbook, facts } = read.value;
  const proposal = proposeTemplate(session.document, workbook, facts, { sheet: null });
  const decision = { name: '市办月报', keys: [], places: [], surplus: 'remove' as const };
  const kept = keepTemplate(session, read.value, proposal, { ...decision, id: null });
  if (!kept.ok) throw new Error(kept.problem.code);
  const again = keepTemplate(session, read.value, proposal, { ...decision, id: null });
  expect(again).toMatchObject({ ok: false, problem: { code: 'doubleTemplateName' } });
  session.close();
  return { file, id: kept.value.id };
}

describe('a form of the office in a plan file', () => {
  it('is added to an older file, taken back and done again after a restart', async () => {
    const { file, id } = await planWithForm();
    const session = opened(file);
    expect(session.document.formTemplates.get(id)).toMatchObject({ name: '市办月报', version: 1 });
    expect(session.undo().ok).toBe(true);
    expect(session.document.formTemplates.size).toBe(0);
    expect(session.redo().ok).toBe(true);
    const content = session.document.formTemplates.get(id)?.content ?? '';
    expect(Buffer.from(content, 'base64').equals(bytes)).toBe(true);
    session.close();
  });

  it('is sent by its name, and its return is merged', async () => {
    const { file } = await planWithForm();
    const out = path.join(path.dirname(file), 'out');
    const common = [file, '--period', '2022-06'];
    const sent = runPlanbook('forms', ...common, '--out', out, '--template', '市办月报', '--json');
    expect(sent.status).toBe(0);
    const names = readdirSync(out).filter((name) => name.includes('市办月报'));
    expect(names).toHaveLength(5);
    const form = path.join(out, names[0] ?? '');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(form);
    workbook.getWorksheet('进度表')!.getCell('G6').value = '立面改造完成六成。';
    await workbook.xlsx.writeFile(form);
    const returned = runPlanbook(
      'returns',
      file,
      form,
      '--period',
      '2022-06',
      '--accept',
      'safe',
      '--json',
    );
    expect(jsonOf(returned)).toMatchObject({ files: [{ status: 'merged', unit: '市住建局' }] });
    const shown = jsonOf(runPlanbook('show', file, '--json')) as {
      progress: { progress: string }[];
    };
    expect(shown.progress.map(({ progress }) => progress)).toContain('立面改造完成六成。');
    const wrong = runPlanbook(
      'forms',
      ...common,
      '--out',
      `${out}2`,
      '--template',
      '没有',
      '--json',
    );
    expect(jsonOf(wrong)).toMatchObject({ error: { code: 'noTemplate' } });
    expect(existsSync(`${out}2`)).toBe(false);
  });
});

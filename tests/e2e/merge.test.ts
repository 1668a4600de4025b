// Two persons worked on copies of one plan: the other copy is looked through, decided on and merged as one step.
import { copyFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { createPlan } from '#electron/jobs/notice.ts';
import { PlanSession } from '#electron/planSession.ts';
import { decompose } from '#shared/document/decompose.ts';
import type { Operation } from '#shared/plan/edit.ts';
import { temporaryFolder } from '#tests/temporary.ts';
import { firstNotice } from '../fixtures/notices/revisedNotice.ts';
import { takePictures } from './pictures.ts';
import { PlanbookApp } from './planbookApp.ts';

let app: PlanbookApp | null = null;
afterEach(async () => {
  await app?.running.kill().catch(() => {});
  app = null;
});

function inPlan<Value>(file: string, work: (session: PlanSession) => Value): Value {
  const session = PlanSession.open(file);
  if (!session.ok) throw new Error(session.problem.code);
  try {
    return work(session.value);
  } finally {
    session.value.close();
  }
}

function taskOf({ document }: PlanSession, part: string): string {
  return [...document.tasks.values()].find(({ text }) => text.includes(part))?.id ?? '';
}

function edit(session: PlanSession, ...operations: Operation[]): void {
  expect(session.edit({ label: '修改', operations })).toMatchObject({ ok: true });
}

const task = (session: PlanSession, part: string, values: object): Operation => ({
  ...({ type: 'set', sheet: 'tasks' } as const),
  id: taskOf(session, part),
  values,
});

/** A plan made from a notice and its copy, both worked on since. */
function twoCopies(): { mine: string; theirs: string } {
  const folder = temporaryFolder();
  const mine = path.join(folder, '三年行动.planbook');
  const theirs = path.join(folder, '三年行动(1).planbook');
  const proposal = decompose(firstNotice);
  if (!proposal.ok) throw new Error(proposal.problem.code);
  expect(createPlan(mine, proposal.value, false)).toMatchObject({ ok: true });
  copyFileSync(mine, theirs);
  inPlan(theirs, (session) => {
    const board = taskOf(session, '广告牌');
    edit(
      session,
      task(session, '新建改建公厕', { text: '新建改建公厕60座，第三卫生间占比不低于60%。' }),
      task(session, '广告牌', { status: 'done', percent: 100, done: '2022-06-20' }),
      task(session, '86个老旧院落', { note: '小王在家补的：已与街道办核实名单。' }),
      { type: 'insertRow', tab: 'tasks', after: board, id: 'ta-0000000001' },
      {
        type: 'input',
        tab: 'tasks',
        rowId: 'ta-0000000001',
        column: 'text',
        text: '补充：背街小巷照明提升20条。',
      },
    );
  });
  inPlan(mine, (session) =>
    edit(
      session,
      task(session, '新建改建公厕', { text: '新建改建公厕55座，第三卫生间占比不低于50%。' }),
      task(session, '广告牌', { status: 'inProgress', percent: 80 }),
    ),
  );
  return { mine, theirs };
}

it('asks only about what both changed, merges as one step and takes it back', async () => {
  const { mine, theirs } = twoCopies();
  const bytes = readFileSync(theirs);
  app = await PlanbookApp.launch({ args: [mine] });
  const { page } = app;
  await app.cell(0, 'text').waitFor();
  await app.menu('mergeCopy');
  await page.getByRole('heading', { name: '合并另一份计划' }).waitFor();
  await takePictures(page, 'merge-start');
  await app.answerOpenDialog(mine);
  await page.getByRole('button', { name: '选择另一份计划' }).click();
  await page.getByText('这就是正在打开的计划本身。请选择另一份。').waitFor();
  await takePictures(page, 'merge-refused');

  await app.answerOpenDialog(theirs);
  await page.getByRole('button', { name: '选择另一份计划' }).click();
  await page.getByRole('heading', { name: '需要决定（2处）' }).waitFor();
  await page
    .getByText('采用另一份2处，保留本计划2处（其中2处待决定，不决定则保留，下次合并时再问）')
    .waitFor();
  await page.keyboard.press('F8');
  await takePictures(page, 'merge-review');
  const current = page.locator('[aria-current]');
  await current.getByRole('button', { name: '另一份' }).click();
  await page.keyboard.press('F8');
  await current.getByRole('button', { name: '本计划' }).click();
  await page.getByText('采用另一份3处，保留本计划1处', { exact: true }).waitFor();
  await takePictures(page, 'merge-decided');
  await page.getByRole('button', { name: '合并', exact: true }).click();

  await page.getByText('已合并：采用另一份3处', { exact: true }).waitFor();
  await page.getByText('背街小巷照明提升20条').first().waitFor();
  await takePictures(page, 'merge-done');
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.getByText('背街小巷照明提升20条').count()).toBe(0);
  await page.keyboard.press('Control+y');
  await page.getByText('背街小巷照明提升20条').first().waitFor();

  // Merged again, it finds nothing.
  await app.menu('mergeCopy');
  await app.answerOpenDialog(theirs);
  await page.getByRole('button', { name: '选择另一份计划' }).click();
  await page.getByText('两份计划一致，没有需要合并的内容。').waitFor();
  await takePictures(page, 'merge-same');
  await page.getByRole('button', { name: '关闭' }).click();
  await app.close();
  expect(readFileSync(theirs).equals(bytes)).toBe(true);
  const merged = inPlan(mine, (session) =>
    [...session.document.tasks.values()].map(({ text, percent }) => `${text} ${percent}`),
  );
  expect(merged.join('\n')).toContain('小巷照明提升20条');
});

// A stick is pulled, a share goes, somebody else changes the file: the person goes on typing and nothing is lost.
import { mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { PlanSession } from '#electron/planSession.ts';
import type { PlanSnapshot } from '#shared/plan/document.ts';
import { temporaryFolder } from '#tests/temporary.ts';
import { takePictures } from './pictures.ts';
import { PlanbookApp } from './planbookApp.ts';

const bundled = path.resolve(import.meta.dirname, '../../templates/example-plan.json');

/** A plan in a folder that can vanish. */
function planOnStick(): { place: string; away: string; file: string } {
  const place = path.join(temporaryFolder(), 'U盘');
  mkdirSync(place);
  const file = path.join(place, '城市品质提升行动计划.planbook');
  const snapshot = JSON.parse(readFileSync(bundled, 'utf8')) as PlanSnapshot;
  expect(PlanSession.create(file, snapshot).ok).toBe(true);
  return { place, away: `${place}-拔出`, file };
}

function textsIn(file: string): string[] {
  const opened = PlanSession.open(file);
  if (!opened.ok) throw new Error(opened.problem.code);
  const texts = [...opened.value.document.tasks.values()].map(({ text }) => text);
  opened.value.close();
  return texts;
}

async function launch(file: string, userData?: string): Promise<PlanbookApp> {
  const app = await PlanbookApp.launch({ args: [file], ...(userData ? { userData } : {}) });
  onTestFinished(() => app.close());
  return app;
}

const title = (app: PlanbookApp) =>
  app.running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
const windowNote = (app: PlanbookApp) => app.page.locator('.pb-note');

it('[W1][W4] the place goes and comes back while somebody types', async () => {
  const { place, away, file } = planOnStick();
  const app = await launch(file);
  await app.typeInto(0, 'text', '拔出之前');
  await app.expectCell(0, 'text', '拔出之前');
  await app.expectStatus('已保存');
  renameSync(place, away);
  await app.typeInto(1, 'text', '拔出之后');
  await app.expectCell(1, 'text', '拔出之后');
  await windowNote(app)
    .getByText(/U 盘或共享文件夹已断开/u)
    .waitFor();
  await app.expectStatus('工作副本 · 原处已断开');
  await expect.poll(() => title(app)).toContain('（工作副本）');
  await takePictures(app.page, 'working-copy-gone');
  await windowNote(app).getByRole('button', { name: '写回原处' }).click();
  await app.page.getByText('还不能写回：原处已断开', { exact: true }).waitFor();
  await takePictures(app.page, 'working-copy-not-yet');
  await app.typeInto(2, 'text', '接着做');
  await app.expectCell(2, 'text', '接着做');
  renameSync(away, place);
  await app.expectStatus('已写回原处');
  await takePictures(app.page, 'working-copy-back');
  await app.typeInto(3, 'text', '写回以后');
  // Closed at once: what was not written back yet is written on leaving.
  await app.menu('close');
  await app.page.getByRole('heading', { name: '最近打开' }).waitFor();
  const texts = textsIn(file);
  for (const text of ['拔出之前', '拔出之后', '接着做', '写回以后']) expect(texts).toContain(text);
  await app.page.getByText('有改动在本机的工作副本里').waitFor({ state: 'detached' });
});

it('[W4][W7] somebody changed it meanwhile: both are kept, and put side by side when asked', async () => {
  const { place, away, file } = planOnStick();
  const app = await launch(file);
  renameSync(place, away);
  await app.typeInto(0, 'text', '我改的');
  await app.expectCell(0, 'text', '我改的');
  await windowNote(app)
    .getByText(/已断开/u)
    .waitFor();
  const other = PlanSession.open(path.join(away, path.basename(file)));
  if (!other.ok) throw new Error(other.problem.code);
  const id = [...other.value.document.tasks.keys()][0] ?? '';
  const input = {
    type: 'input',
    tab: 'tasks',
    rowId: id,
    column: 'text',
    text: '同事改的',
  } as const;
  expect(other.value.edit({ label: '改', operations: [input] }).ok).toBe(true);
  other.value.close();
  renameSync(away, place);
  await app.expectStatus('原处已被别人改过');
  await takePictures(app.page, 'working-copy-changed');
  expect(textsIn(file)).toContain('同事改的');
  await windowNote(app).getByRole('button', { name: '写回，两份都留' }).click();
  await app.expectStatus('已写回原处');
  await app.menu('close');
  await app.page.getByRole('heading', { name: '最近打开' }).waitFor();
  expect(textsIn(file)).toContain('我改的');
  const aside = readdirSync(place).find((name) => name.includes('别人改过的')) ?? '';
  expect(textsIn(path.join(place, aside))).toContain('同事改的');
});

it('[W3] a crash while the place is gone: the next start offers the working copy', async () => {
  const { place, away, file } = planOnStick();
  const userData = temporaryFolder();
  const crashing = await PlanbookApp.launch({ args: [file], userData });
  renameSync(place, away);
  await crashing.typeInto(0, 'text', '断电之前');
  await crashing.expectCell(0, 'text', '断电之前');
  await windowNote(crashing)
    .getByText(/已断开/u)
    .waitFor();
  // The note may come before the edit is in the file: what is shown in the cell is.
  await crashing.expectCell(0, 'text', '断电之前');
  await crashing.running.kill();
  const app = await PlanbookApp.launch({ userData });
  onTestFinished(() => app.close());
  await app.page.getByText(/有改动在本机的工作副本里/u).waitFor();
  await takePictures(app.page, 'working-copy-start');
  await app.page.getByRole('button', { name: '放弃…' }).click();
  await app.page.getByRole('alertdialog').waitFor();
  await takePictures(app.page, 'working-copy-remove');
  await app.page.getByRole('button', { name: '保留' }).click();
  await app.page.getByRole('button', { name: '打开工作副本' }).click();
  await app.openTab('任务');
  await app.expectCell(0, 'text', '断电之前');
  renameSync(away, place);
  await app.expectStatus('已写回原处');
  await app.menu('close');
  await app.page.getByRole('heading', { name: '最近打开' }).waitFor();
  expect(textsIn(file)).toContain('断电之前');
});

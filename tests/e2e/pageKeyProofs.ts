// Keys of pages: what each row of the list says, done in the window [HP5].
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { temporaryFolder } from '#tests/temporary.ts';
import { firstNotice } from '../fixtures/notices/revisedNotice.ts';
import { laidOut } from './consolidatePage.ts';
import { app, closed, leave, patience, press, type KeyProofs } from './keyKit.ts';

export const pageKeyProofs: KeyProofs = {
  'others 方向键': async () => {
    const { page } = app;
    await app.menu('consolidate');
    await laidOut(app);
    await page.getByRole('group', { name: /^各页/u }).focus();
    const chosen = () => page.locator('.pb-leaf-current').first().boundingBox();
    await press('↓');
    await expect.poll(chosen, patience).not.toBeNull();
    const before = await chosen();
    await press('↓');
    await expect.poll(chosen, patience).not.toEqual(before);
    await leave('返回');
    await app.menu('go:timeline');
    const grid = page.getByRole('treegrid', { name: '时间轴' });
    await grid.focus();
    await press('Home');
    const active = () => grid.getAttribute('aria-activedescendant');
    const row = await active();
    await press('↓');
    await expect.poll(active, patience).not.toBe(row);
    await app.openTab('任务');
  },
  'others Enter': async (enter = '') => {
    const { page } = app;
    await app.menu('consolidate');
    await laidOut(app);
    await page.getByRole('group', { name: /^各页/u }).focus();
    await press('↓');
    await press(enter);
    const trace = page.getByRole('region', { name: '出处', exact: true });
    await trace.getByRole('heading').first().waitFor();
    await leave('返回');
    await app.menu('go:timeline');
    await page.getByRole('treegrid', { name: '时间轴' }).focus();
    await press('Home');
    await press('↓');
    await press(enter);
    await page.getByRole('main', { name: '任务表' }).waitFor();
    await app.menu('holidays');
    const day = page.getByRole('button', { name: /^2022年3月3日/u });
    await day.click();
    const name = () => day.getAttribute('aria-label');
    const before = await name();
    await press(enter);
    await expect.poll(name, patience).not.toBe(before);
    await press(enter);
    await closed();
  },
  'others 1、2、Delete': async (off = '', work = '', back = '') => {
    const { page } = app;
    await app.menu('holidays');
    const day = page.getByRole('button', { name: /^2022年3月5日/u });
    await day.click();
    const mark = () => day.getAttribute('data-mark');
    const before = await mark();
    await press(work);
    await expect.poll(mark, patience).toBe('班');
    await press(off);
    await expect.poll(mark, patience).toBe('休');
    await press(back);
    await expect.poll(mark, patience).toBe(before);
    await closed();
  },
  'others 空格': async (space = '') => {
    const { page } = app;
    await app.menu('go:timeline');
    await page.getByRole('treegrid', { name: '时间轴' }).focus();
    await press('Home');
    await press('↓');
    const open = () => page.getByRole('row', { expanded: true, level: 2 }).count();
    const before = await open();
    await press(space);
    await expect.poll(open, patience).not.toBe(before);
    await press(space);
    await expect.poll(open, patience).toBe(before);
    await app.openTab('任务');
  },
  'review F8、Shift+F8': async (next = '', previous = '') => {
    await toDraft();
    // Before the first key no doubt is the current one.
    const current = async () =>
      (await app.page.locator('[aria-current]').allTextContents()).at(0) ?? '';
    const none = await current();
    await press(next);
    await expect.poll(current, patience).not.toBe(none);
    const first = await current();
    await press(next);
    await expect.poll(current, patience).not.toBe(first);
    await press(previous);
    await expect.poll(current, patience).toBe(first);
  },
  'review Ctrl+Enter': async (keys = '') => {
    const left = async () =>
      Number(
        /还有(\d+)处/u.exec((await app.page.getByText(/^还有\d+处$/u).textContent()) ?? '')?.[1],
      );
    const before = await left();
    await press(keys);
    await expect.poll(left, patience).toBe(before - 1);
  },
};

/** A notice under review, for the keys of that page. */
async function toDraft(): Promise<void> {
  const file = path.join(temporaryFolder(), '通知.txt');
  writeFileSync(file, firstNotice);
  await app.menu('close');
  await app.page.locator('.pb-doors').waitFor();
  await app.drop(file);
  await app.page.getByRole('tab', { name: /^任务 \d/u }).waitFor();
  await app.page.getByText(/^还有\d+处$/u).waitFor();
}

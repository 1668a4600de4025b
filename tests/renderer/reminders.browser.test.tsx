// The dialog of reminders: what it shows, what it sends, what it refuses.
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { ReminderChoices } from '#shared/ipc/calls.ts';
import { defaultReminders } from '#shared/reminders/settings.ts';
import { failure, success } from '#shared/result.ts';
import { ReminderDialog } from '#renderer/reminders/ReminderDialog.tsx';
import { showPage } from './showPage.tsx';

const choices: ReminderChoices = {
  settings: defaultReminders,
  canNotify: true,
  canStartWithWindows: true,
};

function show(given: Partial<ReminderChoices> = {}) {
  const all = { ...choices, ...given };
  return showPage(ReminderDialog, {
    plan: null,
    answers: {
      'reminders:settings': ({ settings }) =>
        success({ ...all, settings: settings ?? all.settings }),
      'reminders:try': () => failure('cannotNotify'),
    },
  });
}

const save = () => page.getByRole('button', { name: '确定' });

test('sends what was chosen and closes', async () => {
  const { asked, onClose } = await show();
  await page.getByRole('radio', { name: '每天这个时间' }).click();
  await page.getByRole('textbox').fill('9:05');
  await page.getByRole('switch', { name: '随 Windows 启动' }).click();
  await save().click();
  await expect.poll(() => onClose).toHaveBeenCalledOnce();
  expect(asked.at(-1)).toEqual({
    name: 'reminders:settings',
    request: {
      settings: { on: true, at: '09:05', closeToTray: false, startWithWindows: true },
    },
  });
});

test('takes no hour that is none, and needs none while it reminds at the first start', async () => {
  await show({ settings: { ...defaultReminders, at: '08:00' } });
  await page.getByRole('textbox').fill('25:00');
  await expect.element(page.getByText('请填写时间，如08:30。')).toBeVisible();
  await expect.element(save()).toBeDisabled();
  await page.getByRole('radio', { name: '当天第一次打开计划时' }).click();
  await expect.element(save()).toBeEnabled();
});

test('says why a notification was not shown, and what the computer cannot do', async () => {
  await show({ canStartWithWindows: false });
  await page.getByRole('button', { name: '现在试一下' }).click();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/不能显示系统通知/);
  await expect.element(page.getByRole('switch', { name: '随 Windows 启动' })).toBeDisabled();
  await expect.element(page.getByText('安装到 Windows 以后才能使用。')).toBeVisible();
});

test('without notifications there is nothing to try', async () => {
  await show({ canNotify: false });
  await expect.element(page.getByRole('button', { name: '现在试一下' })).toBeDisabled();
});

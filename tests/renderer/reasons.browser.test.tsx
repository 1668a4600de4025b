// The question why due days are changed, asked by the mirror: answered by keyboard, remembered, withdrawn.
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { HeldChange } from '#shared/plan/dueChanges.ts';
import type { Edit } from '#shared/plan/edit.ts';
import { success } from '#shared/result.ts';
import { useMirrorState } from '#renderer/parts/useMirrorState.ts';
import { ReasonAsker } from '#renderer/reasons/ReasonAsker.tsx';
import type { Mirror } from '#renderer/mirror.ts';
import { smallPlan } from '#tests/plan/smallPlan.ts';
import { planState, showPage } from './showPage.tsx';

function Asker({ mirror }: { mirror: Mirror }): ReactNode {
  const plan = useMirrorState(mirror, 'plan');
  return plan && <ReasonAsker mirror={mirror} document={plan.document} />;
}

const edit: Edit = {
  label: '修改截止日期',
  operations: [{ type: 'input', tab: 'deadlines', rowId: 'd1', column: 'end', text: '2022-6-30' }],
};
const held = (count: number): HeldChange[] =>
  Array.from({ length: count }, (_, index) => ({
    sheet: 'deadlines',
    id: index === 0 ? 'd1' : `x${index}`,
    from: '2021-12-31',
    to: index === 0 ? '2022-06-30' : null,
  }));

async function show(count = 1) {
  const shown = await showPage(Asker, {
    plan: planState(smallPlan()),
    answers: {
      'plan:edit': ({ edit: sent }) =>
        success({ revision: 2, rejected: [], held: sent.reason ? [] : held(count) }),
    },
  });
  const sent = () =>
    shown.asked.flatMap(({ name, request }) =>
      name === 'plan:edit' ? [(request as { edit: Edit }).edit] : [],
    );
  return { ...shown, sent };
}

const dialog = page.getByRole('alertdialog', { name: '调整完成时限' });
const radio = (name: string) => dialog.getByRole('radio', { name });

describe('the question why a due day is changed', () => {
  it('[D1] waits until something is said, and sends the same edit again with it', async () => {
    const { mirror, sent } = await show();
    const reply = mirror.edit(edit);
    await expect.element(dialog.getByText('t3的内容')).toBeVisible();
    await expect.element(dialog.getByText('2022-06-30')).toBeVisible();
    await expect
      .element(dialog.getByRole('button', { name: '确定' }))
      .toHaveAttribute('aria-disabled', 'true');
    await radio('其他原因').click();
    await expect
      .element(dialog.getByRole('button', { name: '确定' }))
      .toHaveAttribute('aria-disabled', 'true');
    await dialog.getByRole('textbox').fill('防汛停工');
    await userEvent.keyboard('{Enter}');
    expect(await reply).toMatchObject({ ok: true });
    expect(sent()).toEqual([edit, { ...edit, reason: { text: '防汛停工', correction: false } }]);
    await expect.element(dialog).not.toBeInTheDocument();
  });

  it('[D3] offers the last reason again, with the keys on it: Enter accepts', async () => {
    const { mirror, sent } = await show();
    const first = mirror.edit(edit);
    await radio('前置工作延误').click();
    await userEvent.keyboard('{Enter}');
    await first;
    const second = mirror.edit(edit);
    await expect.element(radio('前置工作延误')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await second;
    expect(sent().map(({ reason }) => reason?.text)).toEqual([
      undefined,
      '前置工作延误',
      undefined,
      '前置工作延误',
    ]);
  });

  it('[D1] Esc withdraws the edit: nothing is sent again', async () => {
    const { mirror, sent } = await show();
    const reply = mirror.edit(edit);
    await expect.element(dialog).toBeVisible();
    await userEvent.keyboard('{Escape}');
    expect(await reply).toEqual({ ok: false, problem: { code: 'changeWithdrawn' } });
    expect(sent()).toEqual([edit]);
    expect(mirror.getState().saving.state).toBe('saved');
  });

  it('[D1] many days are one question, with their number', async () => {
    const { mirror } = await show(9);
    const reply = mirror.edit(edit);
    await expect.element(dialog.getByText('共9处时限，原因相同，一并写入。')).toBeVisible();
    await expect.element(dialog.getByText('不再有时限').first()).toBeVisible();
    await dialog.getByRole('button', { name: '不调整' }).click();
    expect(await reply).toMatchObject({ ok: false });
  });

  it('[D4] says what a correction means', async () => {
    const { mirror, sent } = await show();
    const reply = mirror.edit(edit);
    await radio('更正录入错误').click();
    await expect.element(dialog.getByText(/只记入这一格的修改记录/)).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await reply;
    expect(sent()[1]?.reason).toEqual({ text: '更正录入错误', correction: true });
  });

  it('two edits that wait are asked about one after the other', async () => {
    const { mirror, sent } = await show();
    const replies = [mirror.edit(edit), mirror.edit({ ...edit, label: '第二处' })];
    await radio('上级文件调整').click();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => sent().length).toBe(3);
    await expect.element(radio('上级文件调整')).toBeChecked();
    await userEvent.keyboard('{Escape}');
    const [first, second] = await Promise.all(replies);
    expect(first).toMatchObject({ ok: true });
    expect(second).toMatchObject({ ok: false });
  });
});

// Messages in the corner: an answer takes the place of the one before it; what comes in its own time takes away nothing and stays.
import { FluentProvider, Toaster, webLightTheme } from '@fluentui/react-components';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { page } from 'vitest/browser';
import { toasterId, useNotify, type Message } from '#renderer/window/messages.tsx';

function Corner({ messages }: { messages: readonly Message[] }) {
  const notify = useNotify();
  return (
    <>
      {messages.map((message) => (
        <button type="button" key={message.title} onClick={() => notify(message)}>
          说：{message.title}
        </button>
      ))}
      <Toaster toasterId={toasterId} />
    </>
  );
}

async function show(...messages: Message[]) {
  await render(
    <FluentProvider theme={webLightTheme}>
      <Corner messages={messages} />
    </FluentProvider>,
  );
  return (title: string) => page.getByRole('button', { name: `说：${title}` }).click();
}

const message = (title: string) => page.getByText(title, { exact: true }).first();

test('an answer takes the place of the answer before it', async () => {
  const say = await show(
    { tone: 'error', title: '没有导出' },
    { tone: 'success', title: '已导出' },
  );
  await say('没有导出');
  await expect.element(message('没有导出')).toBeVisible();
  await say('已导出');
  await expect.element(message('已导出')).toBeVisible();
  await expect.element(message('没有导出')).not.toBeInTheDocument();
});

test('a notice that nobody asked for leaves an error where it is, and outlasts an answer', async () => {
  const say = await show(
    { tone: 'error', title: '没有合并' },
    {
      tone: 'warning',
      title: '旁边还有另一份',
      details: ['请合到一起。'.repeat(20)],
      unasked: true,
    },
    { tone: 'success', title: '已合并' },
  );
  await say('没有合并');
  await say('旁边还有另一份');
  await expect.element(message('旁边还有另一份')).toBeVisible();
  await expect.element(message('没有合并')).toBeVisible();
  await say('已合并');
  await expect.element(message('已合并')).toBeVisible();
  await expect.element(message('没有合并')).not.toBeInTheDocument();
  await expect.element(message('旁边还有另一份')).toBeVisible();
});

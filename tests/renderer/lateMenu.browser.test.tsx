// A menu that is made when its button is first pressed behaves as one that was there before.
import { FluentProvider, MenuButton, MenuItem } from '@fluentui/react-components';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { LateMenu } from '#renderer/parts/LateMenu.tsx';
import { lightTheme } from '#renderer/styles/fluentTheme.ts';

async function show() {
  const done: string[] = [];
  let made = 0;
  await render(
    <FluentProvider theme={lightTheme}>
      <LateMenu button={<MenuButton>退回意见</MenuButton>}>
        {() => {
          made += 1;
          return ['复制', '导出'].map((name) => (
            <MenuItem key={name} onClick={() => done.push(name)}>
              {name}
            </MenuItem>
          ));
        }}
      </LateMenu>
    </FluentProvider>,
  );
  return { done, made: () => made, button: page.getByRole('button', { name: '退回意见' }) };
}

const entry = (name: string) => page.getByRole('menuitem', { name });

it('is made when it is opened, and its first entry has the keys', async () => {
  const { done, made, button } = await show();
  await expect.element(button).toHaveAttribute('aria-haspopup', 'menu');
  expect(made()).toBe(0);
  await button.click();
  await expect.element(entry('复制')).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.poll(() => done).toEqual(['导出']);
  await expect.element(entry('复制')).not.toBeInTheDocument();
});

it.each(['{Enter}', '{ArrowDown}'])(
  'opens by %s, and Escape gives the button the keys',
  async (key) => {
    const { done, button } = await show();
    await userEvent.tab();
    await expect.element(button).toHaveFocus();
    await userEvent.keyboard(key);
    await expect.element(entry('复制')).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(button).toHaveFocus();
    await userEvent.keyboard(key);
    await expect.element(entry('复制')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => done).toEqual(['复制']);
  },
);

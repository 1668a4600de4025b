// Escape and a dialog that has not got the keyboard, or lost it.
import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';
import { DialogFrame } from '#renderer/parts/DialogFrame.tsx';

function Asked({ dark = false, busy = false, onClose }: AskedProps): ReactNode {
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme}>
      <DialogFrame
        title="问题"
        help={null}
        busy={busy}
        onClose={onClose}
        buttons={<button>好</button>}
      >
        <input aria-label="填写" />
      </DialogFrame>
    </FluentProvider>
  );
}
type AskedProps = { dark?: boolean; busy?: boolean; onClose: () => void };

const nowhere = () => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  expect(document.activeElement).toBe(document.body);
};
const field = () => page.getByRole('textbox', { name: '填写' });

it('closes while the keyboard is nowhere, once, and not while work is under way', async () => {
  const onClose = vi.fn<() => void>();
  const { rerender } = await render(<Asked onClose={onClose} />);
  await expect.element(field()).toHaveFocus();
  nowhere();
  await userEvent.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledTimes(1);
  await rerender(<Asked busy onClose={onClose} />);
  nowhere();
  await userEvent.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledTimes(1);
});

it('keeps the keyboard and what was typed when the colours change under it', async () => {
  const onClose = vi.fn<() => void>();
  const { rerender } = await render(<Asked onClose={onClose} />);
  await field().fill('三项');
  await rerender(<Asked dark onClose={onClose} />);
  await expect.element(field()).toHaveValue('三项');
  await expect.element(field()).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledTimes(1);
});

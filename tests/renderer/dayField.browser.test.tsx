// [G31] A day in a form: typed as people write days, or chosen from the calendar; what is no day is said and changes nothing.
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';
import { DayField } from '#renderer/parts/DayField.tsx';

const context = {
  year: 2022,
  issued: '2022-01-10',
  period: { start: '2022-01-01', end: '2024-12-31' },
};

async function show(style: React.CSSProperties = {}, required = false) {
  await page.viewport(1000, 700);
  const changed = vi.fn<(day: string | null) => void>();
  function Form() {
    const [day, setDay] = useState<string | null>('2022-06-30');
    return (
      <FluentProvider theme={webLightTheme}>
        <div style={{ position: 'fixed', width: '150px', ...style }}>
          <label htmlFor="day">截至日</label>
          <DayField
            id="day"
            value={day}
            required={required}
            context={context}
            onChange={(next) => {
              changed(next);
              setDay(next);
            }}
          />
        </div>
        <button type="button" style={{ position: 'fixed', left: '500px', top: '400px' }}>
          别处
        </button>
      </FluentProvider>
    );
  }
  await render(<Form />);
  return changed;
}

const field = () => page.getByRole('textbox', { name: '截至日' });
const calendar = () => page.getByRole('dialog');
const type = async (text: string) => {
  await field().fill(text);
  await userEvent.keyboard('{Enter}');
};

test.each([
  ['9.30', '2022-09-30'],
  ['2023年6月底', '2023-06-30'],
  ['2023/2/8', '2023-02-08'],
  ['20230228', '2023-02-28'],
])('[G31] takes %s as %s', async (typed, day) => {
  const changed = await show();
  await type(typed);
  await expect.element(field()).toHaveValue(day);
  expect(changed.mock.calls).toEqual([[day]]);
});

test('[G31] what is no day stays to be corrected, is said, and changes nothing', async () => {
  const changed = await show();
  await type('近期');
  await expect.element(page.getByText(/认不出是哪一天/)).toBeVisible();
  await expect.element(field()).toHaveAttribute('aria-invalid', 'true');
  await expect.element(field()).toHaveValue('近期');
  await userEvent.keyboard('{Escape}');
  await expect.element(field()).toHaveValue('2022-06-30');
  await expect.element(page.getByText(/认不出是哪一天/)).not.toBeInTheDocument();
  expect(changed).not.toHaveBeenCalled();
});

test('[G31] leaving the field is enough; emptied, it is empty', async () => {
  const changed = await show();
  await field().fill('');
  await page.getByRole('button', { name: '别处' }).click();
  expect(changed.mock.calls).toEqual([[null]]);
});

test('[G31] a field that must have a day shows it again', async () => {
  const changed = await show({}, true);
  await type('');
  await expect.element(field()).toHaveValue('2022-06-30');
  expect(changed).not.toHaveBeenCalled();
});

test('[G31] the calendar opens and is left by keyboard, and gives the focus back', async () => {
  const changed = await show();
  await field().click();
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await expect.element(calendar()).toHaveAccessibleName('选择日期：2022年6月');
  await userEvent.keyboard('{Escape}');
  await expect.element(calendar()).not.toBeInTheDocument();
  await expect.element(field()).toHaveFocus();
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.element(field()).toHaveValue('2022-07-07');
  await expect.element(field()).toHaveFocus();
  expect(changed.mock.calls).toEqual([['2022-07-07']]);
});

test('[G31] a figure typed over the calendar goes into the field', async () => {
  await show();
  await page.getByRole('button', { name: '从日历里选' }).click();
  await expect.element(calendar()).toBeVisible();
  await userEvent.keyboard('9.30');
  await expect.element(calendar()).not.toBeInTheDocument();
  await expect.element(field()).toHaveValue('9.30');
});

test('[G31] the button closes the calendar as well, and so does a press elsewhere', async () => {
  await show();
  const button = page.getByRole('button', { name: '从日历里选' });
  await button.click();
  await expect.element(button).toHaveAttribute('aria-expanded', 'true');
  await button.click();
  await expect.element(calendar()).not.toBeInTheDocument();
  await button.click();
  await page.getByRole('button', { name: '别处' }).click();
  await expect.element(calendar()).not.toBeInTheDocument();
});

test.each([
  ['at the right edge', { right: '4px', top: '40px' }],
  ['in the lower corner', { right: '4px', bottom: '4px' }],
  ['in a box that is cut off', { left: '10px', top: '10px', height: '60px', overflow: 'hidden' }],
] as const)('[G31] the calendar is whole %s', async (_, style) => {
  await show(style);
  await page.getByRole('button', { name: '从日历里选' }).click();
  await expect.element(calendar()).toBeVisible();
  const isWhole = () => {
    const { left, right, top, bottom } = calendar().element().getBoundingClientRect();
    return left >= 0 && right <= 1000 && top >= 0 && bottom <= 700;
  };
  await expect.poll(isWhole).toBe(true);
  const atItsEnd = () => {
    const end = calendar().getByRole('button', { name: '月底' }).element().getBoundingClientRect();
    return document.elementFromPoint(end.left + 5, end.top + 5)?.textContent;
  };
  await expect.poll(atItsEnd).toBe('月底');
});

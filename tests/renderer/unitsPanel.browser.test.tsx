// The units panel on a plan in memory: what is to be decided, decided by keyboard and mouse, one edit each.
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';
import { applyEdit } from '#shared/plan/apply.ts';
import { fromSnapshot, type PlanDocument } from '#shared/plan/document.ts';
import type { Edit } from '#shared/plan/edit.ts';
import { emptyUnit } from '#shared/plan/rowDefaults.ts';
import { success } from '#shared/result.ts';
import { UnitsPanel } from '#renderer/units/UnitsPanel.tsx';
import { smallSnapshot, testId } from '#tests/plan/smallPlan.ts';

let edits: Edit[] = [];
let latest: PlanDocument | null = null;
afterEach(() => {
  edits = [];
  latest = null;
});

function Panel({ first, readOnly }: { first: PlanDocument; readOnly: boolean }): ReactNode {
  const [document, setDocument] = useState(first);
  useEffect(() => {
    latest = document;
  }, [document]);
  return (
    <FluentProvider theme={webLightTheme}>
      <UnitsPanel
        document={document}
        readOnly={readOnly}
        onEdit={async (edit) => {
          edits.push(edit);
          const outcome = applyEdit(document, edit, { newId: testId, year: 2022 });
          if (!outcome.ok) return outcome;
          setDocument(outcome.value.document);
          return success({ rejected: outcome.value.rejected });
        }}
      />
    </FluentProvider>
  );
}

async function show({ second = true, readOnly = false } = {}): Promise<void> {
  await page.viewport(1366, 768);
  const snapshot = smallSnapshot();
  const units = second
    ? [...snapshot.units, emptyUnit('x', 9, '市住房和城乡建设局')]
    : snapshot.units;
  await render(<Panel first={fromSnapshot({ ...snapshot, units })} readOnly={readOnly} />);
}

const button = (name: string | RegExp) => page.getByRole('button', { name });

describe('the units panel', () => {
  it('is one line while there is nothing to decide, and unfolds on request', async () => {
    await show({ second: false });
    const toggle = button('单位名录');
    await expect.element(toggle).toHaveAttribute('aria-expanded', 'false');
    await expect.element(page.getByText(/无待办事项/)).toBeVisible();
    await toggle.click();
    await expect.element(page.getByText(/^1个单位：市规划和自然资源局/)).toBeVisible();
  });

  it('merges a suggested pair into the name that a person chooses', async () => {
    await show();
    await button(/^合并“市住建局”与“市住房和城乡建设局”/).click();
    await page.getByRole('radio', { name: '市住房和城乡建设局' }).click();
    await expect.element(page.getByText(/项任务中的“市住建局”改为/)).toBeVisible();
    await button('合并').click();
    await expect.poll(() => edits.length).toBe(1);
    expect(edits[0]?.operations).toEqual([
      { type: 'mergeUnits', keep: 'x', drop: 'housing', former: null },
    ]);
    await expect.poll(() => latest?.tasks.get('t1')?.leads).toEqual(['x']);
    await expect.element(page.getByText(/无待办事项/)).toBeVisible();
  });

  it('asks for the day of a former name and says when it is none', async () => {
    await show();
    await button(/^合并“/).click();
    await page.getByRole('radio', { name: /^曾用名/ }).click();
    await page.getByLabelText(/^更名日期/).fill('去年');
    await expect.element(page.getByText(/认不出日期/)).toBeVisible();
    await expect.element(button('合并')).toBeDisabled();
    await page.getByLabelText(/^更名日期/).fill('2021年5月25日');
    await button('合并').click();
    await expect.poll(() => edits.length).toBe(1);
    expect(edits[0]?.operations[0]).toMatchObject({ former: { until: '2021-05-25' } });
  });

  it('remembers that a pair is not one unit, by keyboard, and keeps the focus', async () => {
    await show();
    const apart = button(/不是同一单位$/);
    (apart.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(/无待办事项/)).toBeVisible();
    await expect.poll(() => latest?.units.get('housing')?.apartFrom).toEqual(['x']);
    await expect.poll(() => document.activeElement?.textContent).toBe('单位名录');
  });

  it('fills a collective from the directory, by initials and by kind', async () => {
    await show();
    await button('为“市直相关部门”选择单位').click();
    await page.getByLabelText('查找').fill('fhrq');
    await page.getByRole('checkbox', { name: /^朔州富华燃气公司/ }).click();
    await button(/^全选县区/).click();
    await expect.element(page.getByText(/^已选3个/)).toBeVisible();
    await button('确定').click();
    await expect
      .poll(() => latest?.units.get('all')?.members)
      .toEqual(['planning', 'district', 'gas']);
  });

  it('renames a unit and refuses a name that is taken', async () => {
    await show();
    await button('单位更名…').click();
    await page.getByLabelText('现名').selectOptions('市规划和自然资源局');
    await page.getByLabelText('新名称').fill('市住建局');
    await expect.element(page.getByText(/已有同名单位/)).toBeVisible();
    await expect.element(button('更名')).toBeDisabled();
    await page.getByLabelText('新名称').fill('市自然资源局');
    await page.getByLabelText(/^更名日期/).fill('2024年');
    await button('更名').click();
    await expect
      .poll(() => latest?.units.get('planning')?.formerNames)
      .toEqual([{ name: '市规划和自然资源局', until: '2024' }]);
  });

  it('changes nothing in a plan that can only be read', async () => {
    await show({ readOnly: true });
    await expect.element(button(/^合并“/)).toBeDisabled();
    await expect.element(button('为“市直相关部门”选择单位')).toBeDisabled();
    expect(button('单位更名…').query()).toBeNull();
  });
});

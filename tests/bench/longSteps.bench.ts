// What the calls that last hold up in a real window: a plan of 5,000 tasks and 200 units with a report for every task. Build first.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PlanSession } from '#electron/planSession.ts';
import { usualIndicators } from '#shared/assess/usualIndicators.ts';
import type { Bridge, CallName, Calls } from '#shared/ipc/calls.ts';
import { toSnapshot } from '#shared/plan/document.ts';
import type { Operation } from '#shared/plan/edit.ts';
import { launchPlanbook } from '#tests/standin/launch.ts';
import { largePlan } from './largePlan.ts';
import { step } from './turns.ts';

const size = Number(process.env['BENCH_ROWS'] ?? 5000);
const document = largePlan({ tasks: size, deadlinesPerTask: 1, units: 200, progress: size });
const folder = mkdtempSync(path.join(os.tmpdir(), 'planbook-bench-'));
const plan = path.join(folder, '计划.planbook');
const other = path.join(folder, '另一份.planbook');
const written = path.join(folder, '写出');
mkdirSync(written);

const typed = (column: string, count: number, text: (index: number) => string): Operation[] =>
  Array.from({ length: count }, (_, index) => {
    return { type: 'input', tab: 'tasks', rowId: `t${index}`, column, text: text(index) };
  });

const made = PlanSession.create(plan, toSnapshot(document), { planId: 'long-steps' });
if (!made.ok) throw new Error(made.problem.code);
copyFileSync(plan, other);
const copy = PlanSession.open(other);
if (!copy.ok) throw new Error(copy.problem.code);
copy.value.edit({
  label: '填写备注',
  operations: typed('note', size, (index) => `另一处${index}`),
});
copy.value.close();

const running = await launchPlanbook({ args: [plan] });
const { page, app } = running;
page.setDefaultTimeout(180_000);
await page.setViewportSize({ width: 1366, height: 768 });
const tab = page.getByRole('tab', { name: /^任务/u });
await tab.waitFor();
await app.evaluate(
  ({ dialog }, places) => {
    dialog.showOpenDialog = (...asked: unknown[]) => {
      const { properties = [] } = asked.at(-1) as Electron.OpenDialogOptions;
      const place = properties.includes('openDirectory') ? places.written : places.other;
      return Promise.resolve({ canceled: false, filePaths: [place] });
    };
    dialog.showSaveDialog = (...asked: unknown[]) => {
      const { defaultPath = '' } = asked.at(-1) as Electron.SaveDialogOptions;
      const name = defaultPath.split('/').at(-1) ?? '';
      return Promise.resolve({ canceled: false, filePath: `${places.written}/${name}` });
    };
  },
  { written, other },
);

const call = async <Name extends CallName>(
  name: Name,
  request: Calls[Name]['request'],
): Promise<Extract<Calls[Name]['reply'], { ok: true }>['value']> => {
  const reply = await page.evaluate(
    ([called, asked]) => {
      const { planbook } = window as unknown as { planbook: Bridge };
      return planbook.call(called as never, asked as never);
    },
    [name, name === 'plan:edit' ? JSON.stringify(request) : request] as const,
  );
  const answer = reply as { ok: boolean; value: never; problem: unknown } | undefined;
  if (!answer?.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`);
  return answer.value;
};
/** What follows in the page is shown by then. */
const settled = () => page.waitForTimeout(700);
const measured = (name: string, work: () => Promise<unknown>) =>
  step(running, name, async () => {
    await work();
    await settled();
  });
const edited = (name: string, operations: Operation[]) =>
  measured(name, () => call('plan:edit', { edit: { label: name, operations } }));
const takenBack = (name: string) => measured(name, () => call('plan:undo', null));

const details = {
  issuer: '市计划办',
  to: '',
  copies: '',
  signer: '',
  date: '2022-06-30',
  replyBy: null,
  contact: '',
  phone: '',
};
const letters = (kind: 'urge' | 'notice', unitIds: string[]) =>
  ({
    kind,
    period: '2022-06',
    template: '',
    unitIds,
    number: '',
    details,
    replaces: null,
  }) as const;
const units = [...document.units.keys()];

const wanted = process.env['BENCH_ONLY'];
const all: [name: string, work: () => Promise<void>][] = [
  [
    'asOf',
    async () => {
      const field = page.getByRole('textbox', { name: '截至日' });
      for (const day of ['2022-06-30', '2021-12-31', '2023-03-31']) {
        await measured(`the as-of day changed to ${day}`, async () => {
          await field.fill(day);
          await page.keyboard.press('Enter');
        });
      }
    },
  ],
  [
    'paste',
    async () => {
      const cells = [
        ...typed('note', size, (index) => `已与有关县区会商${index}`),
        ...typed('percent', size, (index) => String(index % 97)),
      ];
      await edited('ten thousand cells pasted', cells);
      await takenBack('the paste taken back');
      await measured('and done again', () => call('plan:redo', null));
    },
  ],
  [
    'replace',
    async () => {
      await edited(
        'a word replaced in every task',
        typed('text', size, (index) => `落实第${index + 1}项工作`),
      );
    },
  ],
  [
    'mergeUnits',
    async () => {
      await edited('two units made one', [
        { type: 'mergeUnits', keep: 'u0', drop: 'u1', former: null },
      ]);
      await takenBack('the units taken apart');
    },
  ],
  [
    'letters',
    async () => {
      await measured('whom letters go to', () =>
        call('letters:scope', { kind: 'urge', period: '2022-06' }),
      );
      for (const kind of ['notice', 'urge'] as const) {
        const chosen = await step(running, `letters (${kind}): place chosen`, () =>
          call('letters:choose', letters(kind, units)),
        );
        if (!chosen) throw new Error('no place');
        const { token } = chosen;
        await measured(`letters (${kind}) written`, () =>
          call('letters:write', { token, into: 'newFolder' }),
        );
      }
      await measured('the list of letters', () => call('letters:list', null));
    },
  ],
  [
    'assess',
    async () => {
      const indicators = usualIndicators.map((each, order) => ({
        ...each,
        id: `in-${order}`,
        order,
      }));
      await call('plan:edit', {
        edit: { label: '指标', operations: [{ type: 'putIndicators', indicators }] },
      });
      await measured('the assessment written', () =>
        call('assess:write', { period: '2022-06', withSupporters: true }),
      );
    },
  ],
  [
    'forms',
    async () => {
      const chosen = await call('forms:choose', { period: '2022-06', units: null, form: '' });
      if (!chosen) throw new Error('no place');
      await measured('forms written', () =>
        call('forms:write', { token: chosen.token, into: 'newFolder' }),
      );
    },
  ],
  [
    'merge',
    async () => {
      // In the window as a person does: the answer of a call handed over to the bench would cost the page more than showing it.
      await app.evaluate(({ Menu }) => {
        Menu.getApplicationMenu()?.getMenuItemById('mergeCopy')?.click();
      });
      const choose = page.getByRole('button', { name: '选择另一份计划' });
      await choose.waitFor();
      await measured('another copy read, compared and shown', async () => {
        await choose.click();
        await page.getByText(`采用另一份${size}处`).waitFor();
      });
      await measured('the copy merged', async () => {
        await page.getByRole('button', { name: '合并', exact: true }).click();
        await page.getByText('已合并').first().waitFor();
      });
      await takenBack('the merge taken back');
    },
  ],
  [
    'seal',
    async () => {
      await measured('a period sealed', () =>
        call('snapshots:seal', { period: '2022-06', name: '', designs: ['action'] }),
      );
      await measured('what became of seals', () => call('snapshots:states', null));
    },
  ],
  [
    'backup',
    async () => {
      const { backups } = await call('backups:now', null);
      await edited(
        'every note written',
        typed('note', size, (index) => `改${index}`),
      );
      const [newest] = backups;
      if (!newest) throw new Error('no backup');
      await measured('a backup compared', () => call('backups:compare', { id: newest.id }));
      await measured('a backup restored', () => call('backups:restore', { id: newest.id }));
    },
  ],
];

for (const [name, work] of all) {
  if (wanted && !wanted.split(',').includes(name)) continue;
  try {
    await work();
  } catch (error) {
    console.log(`${name}: not measured:`, error);
  }
}
await running.close();
rmSync(folder, { recursive: true, force: true });

// The page of consolidated sheets in a window: led to, and waited for.
import type { PlanbookApp } from './planbookApp.ts';

export async function toConsolidated(app: PlanbookApp): Promise<void> {
  await app.page.getByRole('button', { name: '汇总', exact: true }).click();
  await app.page.getByRole('region', { name: '汇总表', exact: true }).waitFor();
  await laidOut(app);
}

/** Waits until the pages are as the sheet and the paper are. */
export async function laidOut({ page }: PlanbookApp): Promise<void> {
  await page
    .getByRole('region', { name: '打印预览', exact: true })
    .and(page.locator('[aria-busy=false]'))
    .waitFor();
}

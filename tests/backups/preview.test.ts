// The look at a backup before it is restored: what it shows is what restoring does, no place more or less.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { previewBackup } from '#electron/jobs/previewBackup.ts';
import { PlanSession } from '#electron/planSession.ts';
import { fromSnapshot } from '#shared/plan/document.ts';
import { smallSnapshot } from '#tests/plan/smallPlan.ts';

const ids = ['t1', 't2', 't3', 't4'];

function edited(texts: readonly (string | null)[], status: readonly boolean[]) {
  const session = PlanSession.inMemory(smallSnapshot());
  texts.forEach((text, at) => {
    const rowId = ids[at] ?? '';
    if (text === null) return;
    session.edit({
      label: '改',
      operations: [
        { type: 'input', tab: 'tasks', rowId, column: 'text', text },
        ...(status[at]
          ? [{ type: 'input', tab: 'tasks', rowId, column: 'status', text: '已完成' } as const]
          : []),
      ],
    });
  });
  return session.document;
}

it('[K7] shows each cell that would change, now and then, and nothing else', async () => {
  const text = fc.option(fc.constantFrom('甲的内容', '乙的内容', '丙'));
  const plan = fc.tuple(
    fc.array(text, { minLength: 4, maxLength: 4 }),
    fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  );
  await fc.assert(
    fc.asyncProperty(plan, plan, async (one, other) => {
      const now = edited(...one);
      const then = edited(...other);
      const { places, counts, more } = await previewBackup(now, then);
      expect(more).toBe(0);
      const differing = ids.flatMap((id) => {
        const [a, b] = [now.tasks.get(id), then.tasks.get(id)];
        return [
          ...(a?.text === b?.text ? [] : [`${a?.text} → ${b?.text}`]),
          ...(a?.status === b?.status ? [] : ['status']),
        ];
      });
      const texts = places.filter(({ field }) => field === '任务内容');
      expect(texts.map((place) => `${place.now} → ${place.restored}`).toSorted()).toEqual(
        differing.filter((each) => each !== 'status').toSorted(),
      );
      expect(places.length === 0).toBe(differing.length === 0);
      expect(counts.length === 0).toBe(differing.length === 0);
    }),
    { numRuns: 60 },
  );
});

it('[K6][K7] rows that come back and go are named; a period that was sealed since is not among them', async () => {
  const session = PlanSession.inMemory(smallSnapshot());
  session.edit({ label: '删除', operations: [{ type: 'deleteRow', tab: 'tasks', rowId: 't2' }] });
  const back = await previewBackup(session.document, fromSnapshot(smallSnapshot()));
  expect(back.places.length).toBeGreaterThan(0);
  expect(back.places.every(({ now }) => now === null)).toBe(true);
  expect(back.places.map(({ field }) => field)).toContain('找回');
  const gone = await previewBackup(fromSnapshot(smallSnapshot()), session.document);
  expect(gone.places.every(({ restored }) => restored === null)).toBe(true);
  expect(gone.places.map(({ field }) => field)).toContain('去掉');
});

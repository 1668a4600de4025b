// Which backups stay.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupFileName, backupReasons, readBackupFileName } from '#shared/backups/backup.ts';
import { keptBackups, type Thinned } from '#shared/backups/thinning.ts';
import { addDays } from '#shared/calendar/days.ts';

const today = '2022-06-30';
const plenty = 1e12;

function made(daysAgo: number, minute: number, reason: Thinned['reason'], size = 1): Thinned {
  const day = addDays(today, -daysAgo);
  const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  return { id: `${day} ${time} ${reason}`, at: `${day}T${time}:00.000Z`, day, reason, size };
}

describe('the schedule of backups', () => {
  it('[K5] keeps the last twelve automatic ones of a day', () => {
    const backups = Array.from({ length: 40 }, (_, index) => made(0, index * 10, 'interval'));
    const kept = keptBackups(backups, today, plenty);
    expect([...kept]).toEqual(
      backups
        .slice(-12)
        .reverse()
        .map(({ id }) => id),
    );
  });

  it('[K5] keeps one a day for thirty days and one a month for twenty-four months', () => {
    const backups = Array.from({ length: 1200 }, (_, daysAgo) => [
      made(daysAgo, 60, 'open'),
      made(daysAgo, 600, 'close'),
    ]).flat();
    const kept = keptBackups(backups, today, plenty);
    const days = backups.filter(({ id }) => kept.has(id)).map(({ day }) => day);
    expect(new Set(days.slice(0, 50)).size).toBeGreaterThanOrEqual(30);
    expect(new Set(days.map((day) => day.slice(0, 7))).size).toBe(24);
    // Twelve by count are the last six days, twice a day; then the other days of June, then one a month.
    expect(days).toHaveLength(12 + 24 + 23);
  });

  it('[K5] keeps every restore point of a reporting period', () => {
    const points = [0, 30, 91, 92, 200].flatMap((daysAgo) =>
      [1, 2, 3].map((minute) => made(daysAgo, minute, 'import')),
    );
    const kept = keptBackups(points, today, plenty);
    const perDay = [0, 30, 91, 92, 200].map(
      (daysAgo) =>
        points.filter(({ id, day }) => kept.has(id) && day === addDays(today, -daysAgo)).length,
    );
    // The newest of March is that of 91 days ago.
    expect(perDay).toEqual([3, 3, 3, 0, 1]);
  });

  it('[K5] past the size the oldest go, automatic ones first, and the newest stays', () => {
    const backups = [made(3, 1, 'import', 10), made(2, 1, 'open', 10), made(1, 1, 'open', 10)];
    expect([...keptBackups(backups, today, 20)]).toEqual([backups[2]?.id, backups[0]?.id]);
    expect([...keptBackups(backups, today, 5)]).toEqual([backups[2]?.id]);
  });

  it('[K5] whatever there is, the newest stays and thinning again takes no more', () => {
    const any = fc.record({
      daysAgo: fc.nat(2000),
      minute: fc.nat(1439),
      reason: fc.constantFrom(...backupReasons),
      size: fc.nat(100),
    });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 80 }), fc.nat(3000), (list, most) => {
        const backups = list.map((one, index) => ({
          ...made(one.daysAgo, one.minute, one.reason, one.size),
          id: String(index),
        }));
        const kept = keptBackups(backups, today, most);
        const newest = backups.reduce((last, each) => (each.at > last.at ? each : last));
        const left = backups.filter(({ id }) => kept.has(id));
        expect(left.some(({ at }) => at === newest.at)).toBe(true);
        expect(keptBackups(left, today, most)).toEqual(kept);
      }),
    );
  });
});

it('[K1] the name of a backup says what it is, and other files are none', () => {
  const backup = {
    at: '2022-06-30T01:05:09.123Z',
    reason: 'import' as const,
    state: '0123456789abcdef',
    counts: { tasks: 120, units: 36, progress: 4 },
    plan: '绿化_三年 行动',
  };
  const name = backupFileName(backup);
  expect(readBackupFileName(name)).toEqual(backup);
  expect(readBackupFileName(`${name}.writing`)).toBeNull();
  expect(readBackupFileName(name.replace('import', 'nonsense'))).toBeNull();
  expect(readBackupFileName(name.replace('20220630', '20229930'))).toBeNull();
});

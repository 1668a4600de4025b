import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { readWorkbook } from '#electron/excel/readWorkbook.ts';
import { hostileFiles } from '../fixtures/workbooks/hostile.ts';
import { workbook } from '../fixtures/workbooks/workbook.ts';

describe('[R1] a file that cannot be trusted is refused by a code', () => {
  it.each(hostileFiles)('$trouble → $code', async ({ bytes, fileName, code }) => {
    const result = await readWorkbook(bytes(), fileName ?? '反馈表.xlsx');
    expect(result).toMatchObject({ ok: false, problem: { code } });
    if (!result.ok) expect(result.problem.where).toContain(fileName ?? '反馈表.xlsx');
  });
});

describe('[R2] whatever stands in the bytes, the answer is a value', () => {
  const honest = workbook([
    {
      name: '表',
      rows: [
        ['序号', '任务', '牵头单位'],
        [1, '建设公厕60个', '市住建局'],
      ],
      merges: ['A1:A2'],
    },
  ]);

  it('holds for a workbook with changed, removed and repeated bytes', async () => {
    const mutation = fc.record({
      at: fc.nat(honest.length - 1),
      byte: fc.nat(255),
      cut: fc.option(fc.nat(honest.length), { nil: null }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (mutations) => {
        let bytes = Uint8Array.from(honest);
        for (const { at, byte, cut } of mutations) {
          if (at < bytes.length) bytes[at] = byte;
          if (cut !== null) bytes = bytes.slice(0, cut);
        }
        const result = await readWorkbook(bytes, 'a.xlsx');
        // A change that the check sums do not cover may leave the workbook whole.
        if (result.ok) expect(result.value.sheets).toHaveLength(1);
        else expect(result.problem.code).toMatch(/^[a-zA-Z]+$/u);
      }),
      { numRuns: 400 },
    );
  });

  it('holds for any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), async (bytes) => {
        const result = await readWorkbook(bytes, 'a.xls');
        expect(typeof result.ok).toBe('boolean');
      }),
      { numRuns: 400 },
    );
  });

  it('holds for bytes behind each known beginning', async () => {
    const beginnings = [
      [0x50, 0x4b, 3, 4],
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
      [...Buffer.from('<html><table>')],
      [...Buffer.from('<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">')],
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...beginnings),
        fc.uint8Array({ maxLength: 3000, minLength: 1500 }),
        async (beginning, rest) => {
          const result = await readWorkbook(Uint8Array.from([...beginning, ...rest]), 'a.xls');
          expect(typeof result.ok).toBe('boolean');
        },
      ),
      { numRuns: 300 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FilledKey } from '#shared/forms/definition.ts';
import { compareCell } from '#shared/returns/compareCells.ts';
import { readValue } from '#shared/returns/compareValues.ts';
import type { RawCell } from '#shared/tables/rawSheet.ts';

const dates = { year: 2022, issued: null, period: { start: '2022-06-01', end: '2022-06-30' } };
const text = (value: string): RawCell => ({ type: 'text', value, text: value });
const number = (value: number, shown = String(value)): RawCell => ({
  type: 'number',
  value,
  text: shown,
});
function read(field: FilledKey, cell: RawCell): string {
  const found = readValue(field, cell, dates);
  return found.readable ? found.stored : `? ${found.reason}`;
}

describe('reading filled-in cells', () => {
  it.each<[RawCell, string]>([
    [number(0.8), '80'],
    [number(0.8, '80%'), '80'],
    [number(1, '100%'), '100'],
    [number(80), '80'],
    [number(0.57), '57'],
    [number(0), '0'],
    [number(100), '100'],
    [number(12.5), '12.5'],
    [text('80%'), '80'],
    [text('８０％'), '80'],
    [text(' 80 '), '80'],
    [text('0.8'), '80'],
    [text('百分之八十'), '80'],
    [text('八成'), '80'],
    [text('八成五'), '85'],
    [text('累计完成85%'), '85'],
    [text('百分之百'), '100'],
    [text('1%'), '1'],
    [text('/'), ''],
    [text('—'), ''],
  ])('[M7] reads %j as %s per cent', (cell, expected) => {
    expect(read('percent', cell)).toBe(expected);
  });

  it.each<RawCell>([
    text('约80%'),
    text('80%左右'),
    text('70%-80%'),
    text('完成'),
    number(1),
    text('1'),
    number(120),
    number(-5),
    { type: 'error', value: '#REF!', text: '#REF!' },
    { type: 'boolean', value: true, text: 'TRUE' },
    { type: 'date', value: '2022-06-01', text: '6月1日' },
  ])('[M14] does not read %j as a percentage', (cell) => {
    expect(read('percent', cell)).toMatch(/^\? /u);
  });

  it.each([
    ['推进中', 'inProgress'],
    ['达序推进', 'inProgress'],
    ['滞 后', 'inProgress'],
    ['正在办理', 'inProgress'],
    ['正常', 'inProgress'],
    ['已办结', 'done'],
    ['已完成。', 'done'],
    ['未开工', 'notStarted'],
    ['已取消', 'stopped'],
  ])('[M8] reads the status %s as %s', (word, status) => {
    expect(read('status', text(word))).toBe(status);
  });

  it('[M8] keeps a word that says more than the status', () => {
    expect(readValue('status', text('滞后'), dates)).toMatchObject({ said: '滞后' });
    expect(readValue('status', text('推进中'), dates)).toMatchObject({ said: null });
    expect(read('status', text('暂停'))).toMatch(/^\? /u);
  });

  it('reads days, keeps words of what is not one day, and refuses what is none', () => {
    expect(read('actualDate', { type: 'date', value: '2022-06-30', text: '6/30/22' })).toBe(
      '2022-06-30',
    );
    expect(read('actualDate', text('2022.6.30'))).toBe('2022-06-30');
    expect(readValue('actualDate', text('6月底'), dates)).toMatchObject({
      stored: '2022-06-30',
      said: '6月底',
    });
    expect(read('actualDate', text('待定'))).toMatch(/^\? /u);
    // 2022.10 that was kept as a number shows the same.
    expect(read('actualDate', number(2022.1))).toMatch(/^\? /u);
    expect(read('actualDate', text('2022.01'))).toBe('2022-01-31');
  });

  it('keeps telephone numbers whole, and 无 as an answer', () => {
    expect(read('phone', number(13_800_001_234, '1.38E+10'))).toBe('13800001234');
    expect(read('phone', text('03492020001'))).toBe('03492020001');
    expect(read('problems', text('无'))).toBe('无');
    expect(read('problems', text('-'))).toBe('');
  });
});

describe('comparing three ways', () => {
  const values = fc.constantFrom('', '10', '20', '30');
  const ways = fc.record({
    sent: fc.option(values),
    now: values,
    returned: values,
    recorded: fc.boolean(),
  });

  it('[M6] never lets a blank take a value away', () => {
    fc.assert(
      fc.property(ways, (each) => {
        const verdict = compareCell('percent', { ...each, returned: '' });
        expect(['same', 'cleared']).toContain(verdict.kind);
      }),
    );
  });

  it('[M5] takes unasked only what the office did not change', () => {
    fc.assert(
      fc.property(ways, ({ sent, ...rest }) => {
        fc.pre(sent !== null);
        const verdict = compareCell('percent', { sent, ...rest });
        if (verdict.kind !== 'safe') return;
        expect(rest.now === sent || rest.now === rest.returned).toBe(true);
        expect(rest.returned).not.toBe(sent);
      }),
    );
  });

  it('[M5] a cell that comes back as sent is left alone, whatever stands now', () => {
    fc.assert(
      fc.property(ways, (each) => {
        fc.pre(each.sent !== null);
        expect(compareCell('percent', { ...each, returned: each.sent ?? '' }).kind).toBe('same');
      }),
    );
  });

  it('[M5] gives both values in the reason of a conflict', () => {
    const verdict = compareCell('percent', {
      sent: '10',
      now: '20',
      returned: '30',
      recorded: true,
    });
    expect(verdict).toEqual({
      kind: 'conflict',
      reason: '发出后计划由“10%”改为“20%”，单位填报“30%”',
    });
  });

  it('[M5] says of an empty cell that it is empty, and of a first report that it is the first', () => {
    const reason = (each: Parameters<typeof compareCell>[1]): string => {
      const verdict = compareCell('percent', each);
      return 'reason' in verdict ? verdict.reason : verdict.kind;
    };
    const returned = '30';
    expect(reason({ sent: '10', now: '', returned, recorded: true })).toBe(
      '发出时为“10%”，计划现已清空，单位填报“30%”',
    );
    expect(reason({ sent: '', now: '20', returned, recorded: true })).toBe(
      '发出时为空，计划现已填写“20%”，单位填报“30%”',
    );
    expect(reason({ sent: null, now: '20', returned, recorded: false })).toBe(
      '表中没有发出时的底稿，本单位本期还没有报过',
    );
    expect(reason({ sent: null, now: '', returned, recorded: true })).toBe(
      '表中没有发出时的底稿，计划此格为空',
    );
  });
});

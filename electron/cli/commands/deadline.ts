// `deadline TEXT…`: what a time expression means.
import { isDay } from '#shared/calendar/days.ts';
import { readDates } from '#shared/calendar/expressions.ts';
import { failure, success } from '#shared/result.ts';
import { today } from '../../clock.ts';
import type { Command } from '../command.ts';
import { dayOption } from '../openPlan.ts';

export const deadline: Command = {
  usage: 'deadline 文字… [--year 年] [--issued 日] [--period 起..止] [--json]',
  summary: '解释时限表达',
  options: ['year', 'issued', 'period'],
  positionals: { least: 1, most: 100 },
  run(args) {
    const year = args.options['year'] ?? today().slice(0, 4);
    if (!/^\d{4}$/.test(year)) return failure('badOption', `--year ${year}`);
    const issued = dayOption(args, 'issued');
    if (!issued.ok) return issued;
    const span = args.options['period'];
    const [start, end] = span === undefined ? [] : span.split('..');
    if (span !== undefined && !(start && end && isDay(start) && isDay(end))) {
      return failure('badDay', `--period ${span}`);
    }
    const context = {
      year: Number(year),
      issued: issued.value,
      period: { start: start ?? null, end: end ?? null },
    };
    const found = args.positionals.flatMap((text) => readDates(text, context));
    const deadlines = found.map(
      ({ raw, kind, start: from, end: to, precision, ongoing, basis, note }) => {
        return { raw, kind, start: from, end: to, precision, ongoing, basis, note };
      },
    );
    const lines = deadlines.map((each) => {
      const days = each.start ? `${each.start}至${each.end ?? '？'}` : (each.end ?? '没有期限');
      return [each.raw, days, each.note].filter((part) => part !== '').join('　');
    });
    return success({ json: { deadlines }, text: lines.join('\n') || '没有找到时间表达。' });
  },
};

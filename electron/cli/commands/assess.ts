// `assess FILE [--as-of DAY] [--period P] [--who leads|all] [--out X.xlsx]`: points and places of units, with what they are made of.
import path from 'node:path';
import type { AssessedGroup, Assessment } from '#shared/assess/assess.ts';
import { leftOutWords, spanWords, warningsOf } from '#shared/assess/notes.ts';
import { pointsText } from '#shared/assess/points.ts';
import { inPlaces } from '#shared/assess/sheets.ts';
import { formatDay } from '#shared/calendar/format.ts';
import { failure, success } from '#shared/result.ts';
import { assessSession, writeAssessmentFile } from '../../jobs/assess.ts';
import type { Command } from '../command.ts';
import { dayOption, lookOn, periodOption, withPlanFile } from '../openPlan.ts';

export const assessCommand: Command = {
  usage:
    'assess 计划.planbook [--as-of 日] [--period 期次] [--who leads|all] [--out 打分表.xlsx] [--json]',
  summary: '按考评指标给各单位计分、排名；--who all 只配合的单位也参评',
  options: ['as-of', 'period', 'who', 'out'],
  positionals: { least: 1, most: 1 },
  run(args, machine) {
    const asOf = dayOption(args, 'as-of');
    if (!asOf.ok) return asOf;
    const period = periodOption(args);
    if (!period.ok) return period;
    const { who = 'leads', out } = args.options;
    if (who !== 'leads' && who !== 'all') return failure('badOption', `--who ${who}`);
    const wrongName = out !== undefined && !out.toLowerCase().endsWith('.xlsx');
    if (wrongName) return failure('badOption', `--out ${out}`);
    return withPlanFile(args, machine, async (session) => {
      lookOn(session, asOf.value);
      const request = { period: period.value, withSupporters: who === 'all' };
      const assessment = assessSession(session, request);
      if (assessment.indicators.length === 0) return failure('noIndicators', args.positionals[0]);
      const file = out === undefined ? null : path.resolve(out);
      if (file !== null) {
        const written = await writeAssessmentFile(session, { ...request, file });
        if (!written.ok) return written;
      }
      const head = `${spanWords(period.value)}考评，截至${formatDay(session.asOf)}。`;
      const told = file === null ? [] : [`考评打分表已导出：${file}`];
      return success({
        json: { asOf: session.asOf, period: period.value, file, ...plainForm(assessment) },
        text: [head, ...inWords(assessment), ...told].join('\n'),
      });
    });
  },
};

function plainForm(assessment: Assessment) {
  const { indicators, weights, groups, leftOut } = assessment;
  return {
    weights,
    warnings: warningsOf(assessment),
    indicators: indicators.map(({ id, group, name, weight, rule, options }) => ({
      id,
      group,
      name,
      weight,
      rule,
      options,
    })),
    groups: groups.map((group) => ({
      kind: group.kind,
      units: inPlaces(group).map(({ unit, total, place, open, cells }) => ({
        unit: unit.name,
        total,
        place,
        open,
        scores: cells.map(({ points, lines }, index) => ({
          indicator: indicators[index]?.name,
          points,
          lines: lines.map((line) => ({ text: line.text, points: line.points })),
        })),
      })),
    })),
    leftOut: leftOut.map(({ why, units }) => ({ why, units: units.map(({ name }) => name) })),
  };
}

/** By kind of unit, the best first. */
function inWords(assessment: Assessment): string[] {
  return [
    ...assessment.groups.flatMap((group) => ['', group.label, ...linesOf(group)]),
    '',
    ...warningsOf(assessment),
    ...assessment.leftOut.map(leftOutWords),
  ];
}

function linesOf(group: AssessedGroup): string[] {
  return inPlaces(group).map(({ unit, total, place, open }) => {
    if (place === null) return `  　　　${unit.name}　没有评分`;
    const left = open > 0 ? `（${open}项未评分）` : '';
    return `  第${place}名　${unit.name}　${pointsText(total)}分${left}`;
  });
}

// `letters FILE --kind urge --period P --out DIR`: notices to all and letters to units as Word files.
import path from 'node:path';
import { formatDay } from '#shared/calendar/format.ts';
import { stopsLetter } from '#shared/letters/findings.ts';
import { letterUnits, whyNobodyOwes } from '#shared/letters/concerned.ts';
import { nextNumber, usualDetails } from '#shared/letters/details.ts';
import { letterKind, letterKinds } from '#shared/letters/kinds.ts';
import type { LettersRequest } from '#shared/ipc/letterCalls.ts';
import type { LetterKind } from '#shared/plan/outputRows.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { wordLetterFinding } from '#shared/words/letterFindings.ts';
import { wordProblem } from '#shared/words/problems.ts';
import { today } from '../../clock.ts';
import { bookOfSession, keepLetters, plannedLetters, writeLetters } from '../../jobs/letters.ts';
import { letterTemplate, type LetterTemplate } from '../../jobs/letterTemplates.ts';
import { readApart } from '../../reading/readApart.ts';
import type { StartReading } from '../../reading/readingProcess.ts';
import { checkoutPath } from '../checkoutPath.ts';
import { note, type Command } from '../command.ts';
import { dayOption, lookOn, periodOption, withPlanFile } from '../openPlan.ts';
import { unitsNamed } from './forms.ts';

export const letters: Command = {
  usage:
    'letters 计划.planbook --kind notice|unreported|urge|remind --out 文件夹 [--period 期次] [--as-of 日] [--unit 单位,单位] [--template 名称或模板.docx] [--number 文号] [--date 成文日期] [--reply-by 日] [--issuer 机关] [--to 主送] [--copies 抄送] [--json]',
  summary: '生成督查通报、未报情况通报、催办函、提醒函',
  options: [
    'kind',
    'out',
    'period',
    'as-of',
    'unit',
    'template',
    'number',
    'date',
    'reply-by',
    'issuer',
    'to',
    'copies',
  ],
  positionals: { least: 1, most: 1 },
  run(args, machine) {
    const { out, template = '', number, issuer, to, copies } = args.options;
    const kind = letterKinds.find((each) => each.kind === args.options['kind'])?.kind;
    if (!kind) return failure('badOption', `--kind ${args.options['kind'] ?? ''}`.trim());
    if (out === undefined) return failure('badOption', '--out');
    const period = periodOption(args);
    if (!period.ok) return period;
    const asOf = dayOption(args, 'as-of');
    if (!asOf.ok) return asOf;
    const date = dayOption(args, 'date');
    if (!date.ok) return date;
    const replyBy = dayOption(args, 'reply-by');
    if (!replyBy.ok) return replyBy;
    return withPlanFile(args, machine, async (session) => {
      lookOn(session, asOf.value);
      const { document } = session;
      const units = unitsNamed(document, args.options['unit']);
      if (!units.ok) return units;
      const chosen = /\.docx$/iu.test(template)
        ? await templateOfFile(machine.startReading, path.resolve(template), kind)
        : await letterTemplate(document, checkoutPath, kind, template);
      if (!chosen.ok) return chosen;
      const usual = usualDetails(document, date.value ?? today());
      const request: LettersRequest = {
        kind,
        period: period.value,
        template: chosen.value.id,
        unitIds: units.value ?? [],
        number: number ?? nextNumber(document, kind, usual.date),
        details: {
          ...usual,
          replyBy: replyBy.value ?? usual.replyBy,
          issuer: issuer ?? usual.issuer,
          to: to ?? usual.to,
          copies: copies ?? usual.copies,
        },
        replaces: null,
      };
      const book = bookOfSession(session, request);
      const nobody = kind === 'unreported' ? whyNobodyOwes(document, book) : null;
      if (nobody) return failure(nobody.code, undefined, nobody.facts);
      if (units.value === null) {
        const concerned = letterUnits(book, kind).filter(({ reasons }) => reasons.length > 0);
        request.unitIds = concerned.map(({ id }) => id);
      }
      const planned = plannedLetters(book, request);
      const folder = path.resolve(out);
      const written = await writeLetters(
        book,
        chosen.value,
        request,
        folder,
        planned,
        (done, total) => {
          if (done % 20 === 0) note(`正在生成文书：${done}/${total}`);
        },
      );
      if (!written.ok) return written;
      const { files, failed, made } = written.value;
      const kept = keepLetters(session, made);
      if (!kept.ok) note(`没有记下这次文书：${wordProblem(kept.problem)}`);
      const { label } = letterKind(kind);
      return success({
        json: {
          folder,
          kind,
          period: period.value,
          asOf: book.asOf,
          files: files.map((each, index) => ({ ...each, figures: made[index]?.figures ?? {} })),
          failed,
        },
        text: [
          `已生成截至${formatDay(book.asOf)}的${label}${files.length}份，放在 ${folder}`,
          ...files.map(({ name }) => `  ${name}`),
          ...failed.map(({ unit, problem }) => `没有生成：${unit}。${wordProblem(problem)}`),
        ].join('\n'),
        failed: failed.length > 0,
      });
    });
  },
};

/** A Word file as a template that the plan does not keep. */
async function templateOfFile(
  startReading: StartReading,
  file: string,
  kind: LetterKind,
): Promise<Result<LetterTemplate>> {
  const read = await readApart(startReading, { kind: 'letterTemplate', path: file });
  if (!read.ok) return read;
  const { file: name, content, findings } = read.value;
  for (const finding of findings) note(wordLetterFinding(finding));
  if (findings.some(stopsLetter)) return failure('letterTemplateUnfit', name);
  return success({ id: name, name, kind, bytes: Buffer.from(content, 'base64') });
}

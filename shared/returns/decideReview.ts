// Whether a decision can be made, and what the step is called: said before it is written into the log.
import type { DateContext } from '../calendar/expressions.ts';
import { periodRange } from '../calendar/periods.ts';
import { planOf, type PlanDocument } from '../plan/document.ts';
import { failure, success, type Result } from '../result.ts';
import type { ReturnsDraft } from './compareReturns.ts';
import { fileOfDifference } from './fileDecisions.ts';
import { quoted } from './fileProblems.ts';
import { readCorrection } from './readFill.ts';
import type { ReviewDecision } from './review.ts';

/**
 * The name of the step in Chinese. Codes: `noDifference`, `noReturnFile`, `noSuchTask`, `noSuchUnit`, `unreadableCorrection`
 * (facts `text`, `reason`), `needsCorrection` for what cannot go in as it came, `onlyShown` for what cannot go in at all.
 */
export function nameDecision(
  document: PlanDocument,
  draft: ReturnsDraft,
  decision: ReviewDecision,
): Result<string> {
  if (decision.type === 'take') return nameTake(draft, decision);
  if (decision.type === 'value') return nameValue(document, draft, decision);
  const file = draft.review.files[decision.file];
  if (!file) return failure('noReturnFile', String(decision.file));
  const name = quoted(file.name);
  switch (decision.type) {
    case 'unit': {
      const unit = decision.unitId === null ? null : document.units.get(decision.unitId)?.name;
      if (unit === undefined) return failure('noSuchUnit', decision.unitId ?? '');
      return success(unit === null ? `按文件认定${name}的单位` : `指定${name}为${unit}所报`);
    }
    case 'accept':
      return success(`确认${name}可以采用`);
    case 'leave':
      return success(decision.leave ? `${name}不导入` : `恢复导入${name}`);
    case 'blanks':
      return success(decision.erase ? `${name}空白清除原值` : `${name}空白不覆盖`);
    case 'columns':
      return success(`指定${name}的列`);
    case 'row': {
      const place = decision.row.replace(/!(\d+)$/u, '第$1行');
      if (decision.taskId === null) return success(`${place}不采用`);
      const task = document.tasks.get(decision.taskId);
      if (!task) return failure('noSuchTask', decision.taskId);
      return success(`指定${place}为${quoted(task.text)}`);
    }
  }
}

function nameTake(
  draft: ReturnsDraft,
  { ids, take }: Extract<ReviewDecision, { type: 'take' }>,
): Result<string> {
  const word = take ? '采用' : '不采用';
  const [id] = ids;
  if (id === undefined) return failure('noDifference');
  const first = findDifference(draft, id);
  if (!first) return failure('noDifference', id);
  if (ids.length > 1) return success(`${word}${ids.length}处`);
  if (take && first.takes !== 'any' && first.corrected === null) {
    return first.takes === 'typed'
      ? failure('needsCorrection', first.heading)
      : failure('onlyShown', first.heading);
  }
  return success(`${word}${first.heading}（${first.sheet}!${first.cell}）`);
}

function nameValue(
  document: PlanDocument,
  draft: ReturnsDraft,
  { id, text }: Extract<ReviewDecision, { type: 'value' }>,
): Result<string> {
  const difference = findDifference(draft, id);
  if (!difference) return failure('noDifference', id);
  const { heading, takes } = difference;
  if (takes === 'nothing') return failure('onlyShown', heading);
  if (text === null) return success(`取消更正${heading}`);
  const read = readCorrection(difference, text, { document, dates: datesOf(document, draft) });
  if (!read.readable) {
    return failure('unreadableCorrection', heading, { text, reason: read.reason });
  }
  return success(`更正${heading}（${difference.sheet}!${difference.cell}）`);
}

function findDifference({ differences }: ReturnsDraft, id: string) {
  const file = fileOfDifference(id);
  return differences.find((each) => each.file === file && each.id === id);
}

function datesOf(document: PlanDocument, { review: { period } }: ReturnsDraft): DateContext {
  return {
    year: Number(period.slice(0, 4)),
    issued: planOf(document).issued,
    period: periodRange(period),
  };
}

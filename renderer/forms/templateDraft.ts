// A proposed form of the office while a person confirms it: what was guessed, with what was said by hand.
import type { TemplateCalls, TemplateReview } from '#shared/ipc/templateCalls.ts';
import type { FormTemplateRow } from '#shared/plan/formTemplateRow.ts';
import { templateRules } from '#shared/ownSheets/sheetKeys.ts';

export type DraftPlace = { row: number; column: number; text: string; on: boolean };

export type TemplateDraft = {
  review: TemplateReview;
  /** The form of the plan in whose place it comes, or null. */
  replaces: { id: string; name: string } | null;
  /** It was opened from the plan: the workbook is the same. */
  opened: boolean;
  name: string;
  keys: ReadonlyMap<number, string | null>;
  places: readonly DraftPlace[];
  surplus: FormTemplateRow['surplus'];
};

/** What was confirmed for `before` is taken over where a heading is the same; its name stays. */
export function draftOf(
  review: TemplateReview,
  before: FormTemplateRow | null,
  { name = before?.name ?? nameOf(review.file), opened = false } = {},
): TemplateDraft {
  const confirmed = new Map(before?.columns.map(({ heading, key }) => [heading, key]));
  const { form } = review;
  return {
    review,
    replaces: before && { id: before.id, name: before.name },
    opened,
    name,
    keys: new Map(
      form?.columns.map(({ column, heading, key }) => [
        column,
        confirmed.has(heading) ? (confirmed.get(heading) ?? null) : key,
      ]),
    ),
    places: form?.places.map((place) => ({ ...place, on: true })) ?? [],
    surplus: before?.surplus ?? review.surplus,
  };
}

function nameOf(file: string): string {
  return file.replace(/\.[^.]*$/u, '').slice(0, 60);
}

/** Why it cannot be saved, in a sentence, or null. */
export function draftProblem({ review, name, keys }: TemplateDraft): string | null {
  const { form, findings } = review;
  if (!form) return '没有找到表头。请选择另一张工作表，或填写表头所在的行。';
  if (findings.some(({ stops }) => stops)) return '请先按提示处理这个文件，再重新选择。';
  if (name.trim() === '') return '请填写模板的名称。';
  return templateRules[review.use].problem(
    form.columns.map(({ column, heading }) => ({ heading, key: keys.get(column) ?? null })),
  );
}

export function saveRequest(draft: TemplateDraft): TemplateCalls['templates:save']['request'] {
  return {
    token: draft.review.token,
    id: draft.replaces?.id ?? null,
    name: draft.name.trim(),
    keys: [...draft.keys].map(([column, key]) => ({ column, key })),
    places: draft.places
      .filter(({ on, text }) => on && text.trim() !== '')
      .map(({ row, column, text }) => ({ row, column, text })),
    surplus: draft.surplus,
  };
}

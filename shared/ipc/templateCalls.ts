// Calls about an office's own forms: a workbook looked at, its columns confirmed, kept in the plan.
import type { FormTemplateRow } from '../plan/formTemplateRow.ts';
import type { Result } from '../result.ts';
import type { RowSpan } from '../templates/facts.ts';
import type { TemplateDecision, TemplateProposal } from '../templates/propose.ts';
import type { TemplateUse } from '../templates/uses.ts';

/** A proposal under review. `token` stands for the workbook; nothing is kept before `templates:save`. */
export type TemplateReview = TemplateProposal & { token: string; file: string; use: TemplateUse };

export type TemplateCalls = {
  'templates:choose': { request: { use: TemplateUse }; reply: Result<TemplateReview | null> };
  /** Null, here as above: the person had enough of the reading. */
  'templates:dropped': {
    request: { path: string; use: TemplateUse };
    reply: Result<TemplateReview | null>;
  };
  /** A form that the plan has, to change what its columns are for: keys and texts are those that were confirmed. */
  'templates:open': { request: { id: string }; reply: Result<TemplateReview> };
  /** The same workbook by another sheet, or by other rows. */
  'templates:read': {
    request: { token: string; sheet: string; head: RowSpan | null; ready: RowSpan | null };
    reply: Result<TemplateReview>;
  };
  /** Keeps the form in the plan, new or in place of the one with this id. */
  'templates:save': {
    request: { token: string; id: FormTemplateRow['id'] | null } & TemplateDecision;
    reply: Result<{ revision: number; id: string }>;
  };
};

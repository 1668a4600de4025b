// A plan in the making: the rows that a proposal comes to, where every field of them was read, and what is doubtful.
import type { PlanSnapshot } from '../plan/document.ts';
import type { SheetName } from '../plan/model.ts';
import type { Span } from './proposal.ts';

/** Where a stored field was read. `field` is null for the row as a whole: everything that the document says about it. */
export type FieldPlace = { sheet: SheetName; id: string; field: string | null; span: Span };

/** The cell that a doubt is about. Of a task without a deadline of its own, `deadline` stands for the missing one. */
export type DoubtSubject = { sheet: SheetName; id: string; field: string };

/** Something that a person should look at before the plan is made. `about` is null where no row stands for it. */
export type Doubt = { code: string; message: string; span: Span; about: DoubtSubject | null };

export type PlanDraft = { snapshot: PlanSnapshot; places: FieldPlace[]; doubts: Doubt[] };

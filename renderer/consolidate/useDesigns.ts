// The designs of the plan, the one that is shown, and the draft that a person works on.
import { useCallback, useMemo, useState } from 'react';
import { builtInDesign, designsOf } from '#shared/consolidate/builtInDesigns.ts';
import type { NamedDesign, SheetDesign } from '#shared/consolidate/design.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { Edit } from '#shared/plan/edit.ts';
import type { Problem } from '#shared/result.ts';
import {
  copyOf,
  draftOf,
  problemOf,
  removeEdit,
  saveEdit,
  type DraftDesign,
} from './draftDesign.ts';

const usual: NamedDesign = {
  id: 'action',
  name: '按行动',
  builtIn: true,
  design: builtInDesign('action'),
};

/** What was shown last, by plan file: the page is opened often. */
const lastShown = new Map<string, string>();

export type Designs = {
  choices: readonly NamedDesign[];
  unreadable: readonly string[];
  shown: NamedDesign;
  draft: DraftDesign | null;
  /** What is shown and printed: the draft, or what is kept. */
  current: { name: string; design: SheetDesign };
  wrong: Problem | null;
  unsaved: boolean;
  show(id: string): void;
  /** Begins to change the shown design; of a built-in one a copy. */
  edit(): void;
  copy(): void;
  start(name: string, design: SheetDesign): void;
  change(next: (draft: DraftDesign) => DraftDesign): void;
  drop(): void;
  save(): Promise<boolean>;
  /** Whether the shown design was taken away. */
  remove(): Promise<boolean>;
};

export function useDesigns(
  document: PlanDocument,
  file: string,
  send: (edit: Edit) => Promise<unknown>,
): Designs {
  const { designs, unreadable } = useMemo(() => designsOf(document), [document]);
  const [id, setId] = useState(() => lastShown.get(file) ?? designs[0]?.id ?? 'action');
  const [draft, setDraft] = useState<DraftDesign | null>(null);
  const shown = designs.find((each) => each.id === id) ?? usual;
  const edit = draft ? saveEdit(draft, document) : null;
  const wrong = draft ? problemOf(draft, designs) : null;
  const show = (next: string) => {
    lastShown.set(file, next);
    setId(next);
    setDraft(null);
  };
  return {
    choices: designs,
    unreadable,
    shown,
    draft,
    current: draft ?? shown,
    wrong,
    unsaved: edit !== null,
    show,
    edit: () =>
      setDraft(shown.builtIn ? copyOf(shown, document, designs) : draftOf(shown, document)),
    copy: () => setDraft(copyOf(shown, document, designs)),
    start: (name, design) => setDraft(copyOf({ name, design }, document, designs)),
    change: useCallback((next: (draft: DraftDesign) => DraftDesign) => {
      setDraft((at) => (at ? next(at) : null));
    }, []),
    drop: () => setDraft(null),
    async save() {
      if (!draft || wrong) return false;
      if (edit && (await send(edit)) === null) return false;
      show(draft.id);
      return true;
    },
    async remove() {
      if (shown.builtIn || (await send(removeEdit(shown))) === null) return false;
      show(designs.find((each) => each.id !== shown.id)?.id ?? 'action');
      return true;
    },
  };
}

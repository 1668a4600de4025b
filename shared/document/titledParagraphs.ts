// Paragraphs without numbers that are items all the same: 突出工业主体地位。投资200亿元…（牵头单位：…）. See RULES.md [N6].
import { emptyMapped } from './mapped.ts';
import type { Passage, Section } from './outline.ts';
import { hasUnits } from './responsibility.ts';

/** A short first sentence without figure or comma, and a text behind it. */
const titleSentence = /^[^，,。；;：:、\d０-９（(“]{4,20}。(?=\s*[^（(【〔[\s])/u;

/** Text and, at its end, the clause that answers for it: one passage, or several lines. */
type Block = { passages: Passage[]; titleAt: number };

function isAnswered({ clauses }: Passage): boolean {
  return clauses.some(({ responsibility }) => hasUnits(responsibility));
}

/** Whether nothing but punctuation stands behind the last clause, and no clause before the text. */
function endsInClause({ clauses, mapped: { text } }: Passage): boolean {
  const last = clauses.at(-1);
  return last !== undefined && !/[\p{L}\p{N}]/u.test(text.slice(last.to));
}

/** The blocks of a section behind its heading, and what is left behind them; null where a clause stands elsewhere. */
function blocksOf(passages: readonly Passage[]): { blocks: Block[]; rest: Passage[] } | null {
  const blocks: Block[] = [];
  let open: Passage[] = [];
  for (const [index, passage] of passages.entries()) {
    open.push(passage);
    if (!isAnswered(passage)) continue;
    if (!endsInClause(passage)) return null;
    const next = passages[index + 1];
    // 牵头单位：… and 配合单位：… on lines of their own end one block.
    if (next && isAnswered(next) && next.clauses[0]?.from === 0) continue;
    const titleAt = open.findIndex(({ mapped }) => titleSentence.test(mapped.text));
    if (titleAt < 0 || (blocks.length > 0 && titleAt > 0)) return null;
    blocks.push({ passages: open, titleAt });
    open = [];
  }
  return { blocks, rest: open };
}

/** Makes such paragraphs sections below theirs: where there are two at least, and all that have units have titles. */
export function splitTitledParagraphs(sections: readonly Section[]): void {
  for (const section of sections) {
    const [heading, ...below] = section.passages;
    if (!heading || section.children.length > 0 || isAnswered(heading)) continue;
    const found = blocksOf(below);
    if (!found || found.blocks.length < 2) continue;
    const { blocks, rest } = found;
    const [first] = blocks;
    section.passages = [heading, ...(first?.passages.slice(0, first.titleAt) ?? [])];
    section.children = blocks.map(({ passages, titleAt }, index) => ({
      numbering: null,
      heading: 0,
      annex: false,
      mark: emptyMapped,
      passages: [...passages.slice(titleAt), ...(index === blocks.length - 1 ? rest : [])],
      children: [],
      parent: section,
    }));
  }
}

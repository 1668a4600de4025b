// What stands among the sections of a notice without being one: boxes (专栏), and the closing words behind the last item.
import { findClauses } from './clauses.ts';
import { allSections, type Section } from './outline.ts';
import type { Paragraph } from './paragraphs.ts';
import type { ProposalWarning } from './proposal.ts';
import { hasUnits } from './responsibility.ts';
import { warn } from './warnings.ts';

const boxTitle = /^专栏\s*[\d一二三四五六七八九十]*[\s：:]?[^。；]{0,40}$/u;
const closingWords =
  /^(?:本(?:方案|措施|意见|计划|办法|通知|实施|行动|要点|清单|文件|细则)|各(?:地|级|部门|单位|责任|牵头|县|区|市|乡|镇|街|有关|相关|成员)|(?:本次|此次|专项)?(?:专项)?(?:整治|行动|工作|活动)(?:时间)?自20|以上|上述|请|要|会议(?:要求|强调|指出|明确)|原|此前|法律|国家|如(?:遇|有)|未尽)/u;

function namesUnits(text: string): boolean {
  return findClauses(text).some(({ responsibility }) => hasUnits(responsibility));
}

/**
 * Leaves out boxes: from 专栏1 … to the next number that goes on with the notice. Items of a box that names units
 * are read as parts of the item before it.
 */
export function withoutBoxes(
  paragraphs: readonly Paragraph[],
  warnings: ProposalWarning[],
): Paragraph[] {
  const kept: Paragraph[] = [];
  const last = new Map<number, number>();
  for (let index = 0; index < paragraphs.length; index += 1) {
    const paragraph = paragraphs[index];
    if (!paragraph) break;
    if (paragraph.numbering) last.set(paragraph.numbering.rank, paragraph.numbering.value);
    if (paragraph.numbering || !boxTitle.test(paragraph.mapped.text)) {
      kept.push(paragraph);
      continue;
    }
    let end = index + 1;
    while (end < paragraphs.length && !goesOn(paragraphs[end], last)) end += 1;
    const box = paragraphs.slice(index, end);
    index = end - 1;
    if (box.some(({ mapped }) => namesUnits(mapped.text))) {
      warnings.push(warn('boxRead', paragraph.mapped));
      kept.push(...box.slice(1).map(belowAll));
    } else warnings.push(warn('boxSkipped', paragraph.mapped));
  }
  return kept;
}

/** Items of a box stand below the item before it, however they are numbered. */
function belowAll(paragraph: Paragraph): Paragraph {
  const { numbering } = paragraph;
  return numbering
    ? { ...paragraph, numbering: { ...numbering, rank: 60 + numbering.rank / 100 } }
    : paragraph;
}

function goesOn(paragraph: Paragraph | undefined, last: ReadonlyMap<number, number>): boolean {
  if (!paragraph || paragraph.closing || paragraph.heading > 0) return true;
  const { numbering } = paragraph;
  if (!numbering) return false;
  return numbering.rank <= 10 || numbering.value === (last.get(numbering.rank) ?? -1) + 1;
}

/** 本方案自印发之日起施行 behind the last item belongs to none: it is taken off, and said. */
export function takeClosingWords(root: Section, warnings: ProposalWarning[]): void {
  const section = allSections(root).at(-1);
  if (!section) return;
  const named = section.passages.findLastIndex(({ clauses }) =>
    clauses.some(({ responsibility }) => hasUnits(responsibility)),
  );
  if (named < 0) return;
  const first = section.passages.findIndex(
    ({ mapped }, index) => index > named && closingWords.test(mapped.text),
  );
  if (first < 0) return;
  for (const { mapped } of section.passages.slice(first))
    warnings.push(warn('closingText', mapped));
  section.passages = section.passages.slice(0, first);
}

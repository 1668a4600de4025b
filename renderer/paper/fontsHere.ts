// Which fonts this computer has: a browser says nothing of those that are missing, it puts in others.
import type { PaperFinding } from '#shared/paper/findings.ts';
import { paperFonts, sameFont, type PaperFont } from '#shared/paper/fonts.ts';

/** Letters of very different widths: no two fonts set them alike. */
const sample = 'mmmmmiiiiiWWWlll@0123456789';
const generics = ['monospace', 'serif', 'sans-serif'];

/** A font is there when text set in it is wider or narrower than in at least one of what would stand in for it. */
function hasFont(family: string): boolean {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return true;
  const width = (stack: string): number => {
    context.font = `64px ${stack}`;
    return context.measureText(sample).width;
  };
  return generics.some((generic) => width(`"${family}", ${generic}`) !== width(generic));
}

/** The official fonts that are missing, each with what is used instead. */
export function missingFonts(): PaperFinding[] {
  return (Object.keys(paperFonts) as PaperFont[]).flatMap((font): PaperFinding[] => {
    const { families } = paperFonts[font];
    const used = families.find(hasFont);
    if (used !== undefined && sameFont[font].includes(used)) return [];
    const missing = families[0] ?? '';
    return [{ kind: 'font', font, missing, used: used ?? '系统默认字体' }];
  });
}

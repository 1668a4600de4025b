// One responsibility clause in a style, and who leads and supports by it.
import { drawFrom, pick, type Draw } from './plan.ts';
import { spellings } from './spellings.ts';
import type { Style } from './style.ts';

export type WrittenClause = {
  /** The parts that may stand on lines of their own: one for each label, one for a sentence. */
  parts: string[];
  leads: string[];
  supports: string[];
  deadlines: string[];
};

const level = /^市(?!直|级)/u;

/** 市住建局、城管局: the level left out behind the first name. */
function shortened(names: readonly string[], style: Style): string[] {
  if (style.units !== 'dropped') return [...names];
  return names.map((name, index) => (index === 0 ? name : name.replace(level, '')));
}

function listed(names: readonly string[], style: Style, open: string): string {
  const written = shortened(names, style);
  const last = written.at(-1) ?? '';
  if (style.joining !== '' && written.length > 1) {
    return `${written.slice(0, -1).join(style.list)}${style.joining}${last}${open}`;
  }
  return `${written.join(style.list)}${open}`;
}

/** What else stands in the clause: by when, how it is marked, which person. */
function extraPart(
  style: Style,
  draw: Draw,
  verbal: boolean,
): { part: string; deadline?: string } | null {
  const year = draw(2022, 2024);
  const label = (name: string, value: string) => (verbal ? value : `${name}${style.colon}${value}`);
  if (style.extra === 'time') {
    return { part: label('完成时限', `${year}年12月底前`), deadline: `deadline ${year}-12-31` };
  }
  if (style.extra === 'timeText') {
    return { part: `${year}年6月底前完成`, deadline: `deadline ${year}-06-30` };
  }
  if (style.extra === 'score') return { part: label('分值', `${draw(1, 9)}分`) };
  if (style.extra === 'person')
    return { part: label('责任领导', pick(draw, ['王志强', '李建华', '陈某'])) };
  if (style.extra === 'phone') return { part: `联系人${style.colon}李文` };
  if (style.extra === 'same') return { part: '下同' };
  return null;
}

/** `number`: how many clauses there are with this one; only the first says 下同. */
export function writeClause(
  units: { leads: readonly string[]; supports: readonly string[] },
  style: Style,
  number: number,
): WrittenClause {
  const spelling = spellings[style.spelling];
  if (!spelling) throw new Error(`no spelling ${style.spelling}`);
  const { leads, supports } = units;
  const draw = drawFrom(style.seed + number * 15485863);
  const signs = {
    colon: style.colon,
    between: style.between,
    supportFirst: style.order === 'supportFirst',
  };
  const joint = spelling.roles === 'joint';
  const all = [...leads, ...supports];
  const parts = joint
    ? spelling.parts(listed(all, style, style.open), '', signs)
    : spelling.parts(
        listed(leads, style, supports.length === 0 ? style.open : ''),
        supports.length === 0 ? '' : listed(supports, style, style.open),
        signs,
      );
  const extra =
    style.extra === 'same' && number > 1 ? null : extraPart(style, draw, spelling.verbal);
  if (extra && spelling.verbal) parts[parts.length - 1] += `，${extra.part}`;
  else if (extra?.part === '下同') parts[parts.length - 1] += '，下同';
  else if (extra) parts.push(extra.part);
  if (style.rule === 'clause' && number === 1)
    parts[parts.length - 1] += '，列第一位的为牵头单位，下同';
  return {
    parts,
    leads: joint ? (style.rule === 'no' ? all : all.slice(0, 1)) : [...leads],
    supports: joint ? (style.rule === 'no' ? [] : all.slice(1)) : [...supports],
    deadlines: extra?.deadline ? [extra.deadline] : [],
  };
}

const pairs: Record<string, [string, string]> = { 双: ['（', '）'] };

/** The clause in its bracket; 双 gives every part a bracket of its own. */
export function inBracket(parts: readonly string[], style: Style): string {
  const [open, close] = pairs[style.bracket] ?? [style.bracket.charAt(0), style.bracket.charAt(1)];
  if (style.bracket === '双') return parts.map((part) => `${open}${part}${close}`).join('');
  return `${open}${parts.join(style.between)}${close}`;
}

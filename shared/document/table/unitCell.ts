// What a cell of a column of units says: names, roles that it gives itself, persons beside the names. Rules K8 to K11.
import { findLabels } from '../labels.ts';
import { sliceMapped, spanOf, type Mapped } from '../mapped.ts';
import type { ProposalWarning, Span } from '../proposal.ts';
import { hasUnits, type Responsibility } from '../responsibility.ts';
import { readResponsibility } from '../readClause.ts';
import { endsLikeUnit, looksLikeUnit } from '../unitKind.ts';
import { splitUnits, type UnitNote } from '../units.ts';
import { warn } from '../warnings.ts';

export type UnitCell = {
  leads: string[];
  supports: string[];
  /** Names whose role the column decides. */
  names: string[];
  /** Persons named beside units, as written. */
  persons: string[];
};

const enumerator = /[①-⑳]|(?<=^|[\n；;、，,\s])(?:[（(]\d{1,2}[)）]|\d{1,2}[.．、)）])(?!\d)/gu;
const marker =
  /(?<name>[^、，,；;。\n（()）]{2,40})(?<mark>[（(〔【[](?:总)?(?:(?<lead>牵头|主办|主责|主要责任)|配合|协办|协助|参与|参加)(?:单位|部门|责任单位)?[）)〕】\]])/gu;
const surname =
  '[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤]';
const person = new RegExp(`^(?:${surname}|欧阳|司马|上官|诸葛)[\\u4e00-\\u9fff·]{1,3}$`, 'u');
const bracketPerson = /^(?<name>.{2,}?)[（(](?<inside>[^（()）]{2,12})[）)]$/u;

/** Reads one cell; what is doubtful becomes a warning at the cell. */
export function readUnitCell(cell: Mapped, warnings: ProposalWarning[]): UnitCell {
  const read: UnitCell = { leads: [], supports: [], names: [], persons: [] };
  const marked = new Map<string, 'leads' | 'supports'>();
  // Marks and numbers give way to separators of the same length, so that places hold.
  const text = cell.text
    .replace(enumerator, (mark) => '；'.repeat(mark.length))
    .replace(marker, (...match) => {
      const groups = match.at(-1) as Record<string, string | undefined>;
      const { name = '', mark = '', lead } = groups;
      marked.set(name.replace(/\s+/gu, ''), lead ? 'leads' : 'supports');
      return `${name}${'；'.repeat(mark.length)}`;
    });
  // 甲、乙（牵头） marks one name of a list; it is no sentence about the names before it.
  const spoken = marked.size > 0 ? null : spokenRoles(text);
  if (spoken) {
    warnAboutNotes(spoken.notes, cell, warnings);
    if (spoken.open) warnings.push(warn('unitsOpen', cell));
    return { ...read, leads: spoken.leads, supports: spoken.supports, names: spoken.responsible };
  }
  const list = splitUnits(text);
  if (list.open) warnings.push(warn('unitsOpen', cell));
  const kept: UnitNote[] = [];
  for (const note of list.notes) {
    const spaced = note.code === 'spaceRemoved' ? personBehind(note.written) : null;
    if (spaced) {
      list.names[list.names.indexOf(note.name)] = spaced.name;
      read.persons.push(spaced.person);
    } else kept.push(note);
  }
  warnAboutNotes(kept, cell, warnings);
  for (const written of list.names) {
    const beside = personInBracket(written);
    const name = beside?.name ?? written;
    if (beside) read.persons.push(beside.person);
    // A prefix may have been lent to the name since: 市发改委、统计局（牵头）.
    const [, role = 'names'] = [...marked].find(([short]) => name.endsWith(short)) ?? [];
    read[role].push(name);
  }
  const odd = [...read.leads, ...read.names, ...read.supports].filter(
    (name) => !looksLikeUnit(name),
  );
  if (odd.length > 0) warnings.push(warn('unitDoubtful', cell, odd.join('、')));
  if (read.persons.length > 0)
    warnings.push(warn('personBesideUnit', cell, read.persons.join('、')));
  return read;
}

/** 牵头单位：甲；配合单位：乙 and 甲牵头，乙、丙配合 inside one cell. */
function spokenRoles(text: string): Responsibility | null {
  const labelled = findLabels(text, false).length > 0;
  const verbal = /(?:牵头|配合|负责|协助|参与)(?:落实|实施|组织)?(?=[，,；;。、\s]|$)/u.test(text);
  if (!labelled && !verbal) return null;
  // A line break separates names as a comma does where a name can end.
  const lines = text.split('\n').map((line) => (endsLikeUnit(line) ? `${line}；` : line));
  const clause = readResponsibility(lines.join('').replace(/^；+|；+$/gu, ''));
  return clause && hasUnits(clause) ? clause : null;
}

function personInBracket(written: string): { name: string; person: string } | null {
  const groups = bracketPerson.exec(written)?.groups;
  const inside = groups?.['inside'] ?? '';
  if (!groups?.['name'] || !person.test(inside) || endsLikeUnit(inside)) return null;
  return { name: groups['name'], person: inside };
}

/** 市住建局 张三: a name with a person behind it. */
function personBehind(written: string): { name: string; person: string } | null {
  const [name, behind, ...rest] = written.trim().split(/\s+/u);
  if (!name || !behind || rest.length > 0 || !endsLikeUnit(name)) return null;
  return person.test(behind) && !endsLikeUnit(behind) ? { name, person: behind } : null;
}

function warnAboutNotes(
  notes: readonly UnitNote[],
  cell: Mapped,
  warnings: ProposalWarning[],
): void {
  for (const { code, written, name } of notes) {
    if (code === 'prefixExpanded' || code === 'splitWithoutSeparator') {
      warnings.push(warn(code, cell, `${written} → ${name}`));
    }
  }
}

/** Where names stand in the cells that were read, from the first to past the last; the whole cells where one is mended. */
export function spanOfNames(cells: readonly Mapped[], names: readonly string[]): Span | null {
  if (names.length === 0 || cells.length === 0) return null;
  const spans = cells.flatMap((cell): Span[] => {
    const places = names.flatMap((name) => {
      const from = cell.text.indexOf(name);
      return from < 0 ? [] : [spanOf(sliceMapped(cell, from, from + name.length))];
    });
    return places;
  });
  const known = spans.length >= names.length ? spans : cells.map((cell) => spanOf(cell));
  return [Math.min(...known.map(([from]) => from)), Math.max(...known.map(([, to]) => to))];
}

// Who a clause of a stage's text speaks of: units of the plan, words for many units, or an office above them.
import { idsOfNames } from '../plan/input.ts';
import type { UnitKind, UnitRow } from '../plan/model.ts';
import type { DutyUnits } from './candidates.ts';

/**
 * `foreign` is an office above the units. `general` are words for many units, `ids` units that are named; `words` is all of it
 * as it stands, `to` where it ends in the clause.
 */
export type Who =
  | { kind: 'foreign' }
  | { kind: 'units'; words: string; ids: string[]; general: string[]; to: number };

const longestName = 30;
const mostPieces = 30;
const connectors = /^(?:其中|同时|要求|请|由|组织|督促|指导|[一二三四五]是)/u;
const separator = /^(?:、|以及|及|和|与)/u;
const place =
  '单位|部门|委办局|地区|地|乡镇|镇街|街道|县|市|区|旗|镇|乡|企业|园区|开发区|学校|医院';
const body = '人民政府|政府|管委会|办事处|党委';
/** 各责任单位, 市直各有关部门, 各县（市、区）人民政府, 相关单位. Every part is short and fixed: nothing can run away. */
const manyUnits = new RegExp(
  `^(?:(?:市|县|区|省)直|全市|全县|全区|市县两级)?(?:各级各|各级|各|有关|相关|责任|牵头|主办|承办|配合|成员|参与|主管|职能|行业)` +
    `(?:有关|相关|责任|牵头|主办|承办|配合|成员|参与|主管|职能|行业|项目|(?:市|县|区)直){0,3}` +
    `(?:[（(〔[][^（()）〔〕[\\]]{1,12}[）)〕\\]])?(?:${place})(?:[（(〔[][^（()）〔〕[\\]]{1,12}[）)〕\\]])?(?:${body})?`,
  'u',
);
/** An office that leads, checks or assesses; only at the very beginning, or 根据市委部署 would be one. */
const office = new RegExp(
  `^(?:市|县|区|省|州|旗|考核|验收|督查|督导|工作|联席|领导)[^，、。]{0,24}?(?:领导小组|专班|办公室|督查室|指挥部|考核组|验收组|督导组|督查组|工作组|联席会议|小组|市委|市政府|县委|县政府|区委|区政府)` +
    `|^(?:领导小组|专班|办公室|指挥部|联席会议|验收组|考核组|督查组|督导组|工作组)`,
  'u',
);

/** The subject at the beginning of a clause, or null when it names none [Y5] [Y6]. */
export function whoIn(clause: string, unitIds: ReadonlyMap<string, string>): Who | null {
  let at = connectors.exec(clause)?.[0].length ?? 0;
  const from = at;
  const ids: string[] = [];
  const general: string[] = [];
  for (let piece = 0; piece < mostPieces; piece += 1) {
    const rest = clause.slice(at, at + 60);
    const named = nameAt(rest, unitIds);
    const many = named === null ? (manyUnits.exec(rest)?.[0] ?? null) : null;
    if (named === null && many === null) break;
    if (named !== null) ids.push(named.id);
    if (many !== null) general.push(many);
    at += (named?.name ?? many ?? '').length;
    const next = separator.exec(clause.slice(at, at + 2))?.[0].length ?? 0;
    // 各地各部门 stand together without a mark.
    if (next === 0 && (many === null || clause[at] !== '各')) break;
    at += next;
  }
  if (ids.length + general.length > 0) {
    return { kind: 'units', words: clause.slice(from, at), ids, general, to: at };
  }
  return office.test(clause.slice(from, from + 40)) ? { kind: 'foreign' } : null;
}

/** The longest name of a unit that stands at the beginning of the text. */
function nameAt(
  text: string,
  unitIds: ReadonlyMap<string, string>,
): { name: string; id: string } | null {
  for (let length = Math.min(longestName, text.length); length >= 2; length -= 1) {
    const name = text.slice(0, length);
    const id = unitIds.get(name) ?? idsOfNames([name], unitIds).ids[0];
    if (id !== undefined) return { name, id };
  }
  return null;
}

/** The units meant by words for many [Y5]; all where nobody fits. */
export function unitsMeant(words: string, { leads, all }: DutyUnits): UnitRow[] {
  const pool = /牵头|主办|承办/u.test(words) ? leads : all;
  const kinds = kindsMeant(words);
  const meant = kinds ? pool.filter(({ kind }) => kinds.includes(kind)) : pool;
  if (meant.length > 0) return meant;
  return pool.length > 0 ? pool : all;
}

function kindsMeant(words: string): UnitKind[] | null {
  if (/企业/u.test(words)) return ['company'];
  if (/学校|医院/u.test(words)) return ['institution'];
  if (/部门|委办局|[市县区]直/u.test(words)) return ['department', 'institution'];
  if (/单位/u.test(words)) return null;
  return ['district'];
}

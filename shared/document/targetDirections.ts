// Targets that name only a direction: 重污染天数逐年下降, 耕地面积只增不减. See TARGETS.md [Q18].
import { dayFor } from './targetDays.ts';
import type { Piece } from './targetSentences.ts';
import { nounBefore } from './targetSubjects.ts';
import type { FoundTarget } from './targets.ts';

const direction =
  /(?<s>[\u4e00-\u9fffA-Za-z\d.~“”()-]{2,24}?(?:率|比例|比重|占比|浓度|天数|数量|人数|总数|总量|面积|强度|能耗|排放量|排放|发案数|起数|经费|支出|总额|债务|数|量))(?<d>(?:实现|保持)?(?:逐年(?:稳步)?(?:下降|降低|减少|递减|提高|提升|增加|增长|上升|递增)|只增不减|只减不增))$/;

/** Only what can be checked year by year: 不断, 持续 and 明显 are manners of speaking. */
export function readDirection(
  text: string,
  plain: string,
  { clause, dates, sentence }: Piece,
  found: FoundTarget[],
): void {
  if (sentence.isReport) return;
  const words = plain.slice(clause.from, clause.to).trimEnd();
  if (!/逐年|不增|不减/.test(words) || /已|了/.test(words)) return;
  const match = direction.exec(words);
  const subject = nounBefore(match?.groups?.s ?? '');
  if (!match || subject === '') return;
  const from = clause.from + match.index;
  const to = from + match[0].length;
  found.push({
    raw: text.slice(from, to),
    subject,
    comparator: null,
    value: null,
    unit: '',
    by: dayFor(dates, { from, to }, clause, sentence).day,
    from,
    to,
    note: `只有方向：${match.groups?.d ?? ''}，没有数值`,
  });
}

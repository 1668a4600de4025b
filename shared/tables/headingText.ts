// Headings as people write them turned to a form that can be looked up.

/** Without any white space, also the invisible kinds: how a heading is shown and compared. */
export function withoutSpace(text: string): string {
  return text.replace(/[\s\u200b-\u200d\u2060]+/gu, '');
}

const bracketed = /[（([【〔][^（）()[\]【】〔〕]{0,24}[）)\]】〕]/gu;
const measure =
  /^(?:(?:人民币|单位[:：]?)?(?:万|亿|百万|千)?(?:元|美元|亩|平方米|平方公里|公顷|公里|千米|米|个|家|户|人|人次|人数|套|栋|座|处|条|项|件|吨|次|台|辆|天|分|名|所|间|场|期|%|％|㎡|m2|km)|%|％)$/iu;
const remark = /^(?:必填|选填|可选|必选|下拉|下拉选择|盖章|请填写|单选|多选)/u;

/** The measure that stands in brackets behind a heading: `总投资(万元)` → `万元`; null without one. */
export function measureOfHeading(heading: string): string | null {
  for (const match of heading.matchAll(bracketed)) {
    const inside = match[0].slice(1, -1).replace(/^单位[:：]?/u, '');
    if (measure.test(inside)) return inside === '％' ? '%' : inside;
  }
  return null;
}

/**
 * The form for looking up: brackets with a measure or a remark removed, marks and a leading number too, full-width
 * brackets as ASCII ones, the period (`2023年`, `06月`, `1-6月`) as `Y` and `M`.
 */
export function lookupForm(heading: string): string {
  const bare = withoutSpace(heading)
    .replace(bracketed, (part) => {
      const inside = part.slice(1, -1);
      return measure.test(inside.replace(/^单位[:：]?/u, '')) || remark.test(inside) ? '' : part;
    })
    .replace(/[（〔【]/gu, '(')
    .replace(/[）〕】]/gu, ')')
    .replace(/^(?:\d{1,2}[.．、]|[（(]?[一二三四五六七八九十]{1,3}[)）、])(?=\D)/u, '')
    .replace(/[*＊★☆▲△●:：、]+$|^[*＊★☆▲△●]+/gu, '');
  return bare
    .replace(/(?:20)?\d{2}年(?:度)?|(?:本|当|今)年(?:度)?|全年|年度/gu, 'Y')
    .replace(/截[至止]到?Y?\d{1,2}月份?(?:底|末|\d{1,2}日)?/gu, 'M')
    .replace(/\d{1,2}月?(?:[-—–~～至]\d{1,2})月份?/gu, 'M')
    .replace(/\d{1,2}月份?|(?:本|当)月|本期|(?:本|当)季度?|第?[一二三四1-4]季度/gu, 'P');
}

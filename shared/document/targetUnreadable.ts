// Figures that a scan has spoilt: IO(X)人, 2O0个. They are shown with a request to look, never guessed. See TARGETS.md [Q20].
import type { FoundTarget } from './targets.ts';

const spoilt =
  /(?<![A-Za-z\d.])([\dIOol]{1,8}(?:\([XO0]\))?)\s?[万亿]?(个|人次|人|户|家|名|座|所|公里|亩|%|套|台|辆|张|项|处)/g;

/** Figures with letters where digits belong. */
export function findUnreadable(text: string, plain: string): FoundTarget[] {
  const found: FoundTarget[] = [];
  for (const match of plain.matchAll(spoilt)) {
    const [whole, token = '', unit = ''] = match;
    const isSpoilt = /[IOol]/.test(token) && (/\d/.test(token) || /^[IOl]{2}|\(/.test(token));
    if (!isSpoilt) continue;
    const from = match.index;
    const to = from + whole.length;
    const note = '数字里有字母，无法识别，请核对原文';
    const raw = text.slice(from, to);
    found.push({ raw, subject: '', comparator: null, value: null, unit, by: null, from, to, note });
  }
  return found;
}

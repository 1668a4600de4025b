// Figures and days written in the ways of offices.
import { partsOf } from '#shared/calendar/days.ts';

export function fullWidth(text: string): string {
  return text.replace(/[!-~]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

const digits = '零一二三四五六七八九';

/** A whole number up to a hundred: 八十五. */
export function inWords(figure: number): string {
  if (figure === 100) return '百';
  const [tens, ones] = [Math.floor(figure / 10), figure % 10];
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens]}十`;
  return head + (ones > 0 || figure === 0 ? (digits[ones] ?? '') : '');
}

/** 85 → 八成五; a multiple of five below a hundred. */
export function inTenths(percent: number): string {
  return `${digits[Math.floor(percent / 10)]}成${percent % 10 === 5 ? '五' : ''}`;
}

/** A day as text, in ways that leave no doubt within the year of the return. */
export function dayTexts(day: string): string[] {
  const [year, month, date] = partsOf(day);
  const two = (figure: number) => String(figure).padStart(2, '0');
  return [
    `${year}.${month}.${date}`,
    `${year}-${two(month)}-${two(date)}`,
    `${year}/${month}/${date}`,
    `${year}年${month}月${date}日`,
    `${year} 年 ${month} 月 ${date} 日`,
    `${month}月${date}日`,
    fullWidth(`${year}-${month}-${date}`),
    `${year}、${month}、${date}`,
    `${year}${two(month)}${two(date)}`,
    `${year}-${month}-${date} 00:00:00`,
    `${String(year).slice(2)}年${month}月${date}日`,
    `${year}年${two(month)}月${two(date)}日完成`,
  ];
}

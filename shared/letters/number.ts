// Document numbers: 政督函〔2022〕5号. The year stands in hexagonal brackets, one letter's number follows the other's.

/** The number with the year in hexagonal brackets, however it was typed [L6]. */
export function officialNumber(number: string): string {
  return number.trim().replace(/[[［【（(〔]\s*(\d{4})\s*[\]］】）)〕]/u, '〔$1〕');
}

/** The number so many letters later: `〔2022〕5号` and 2 give `〔2022〕7号`. Without a number before 号 it stays. */
export function laterNumber(number: string, later: number): string {
  return number.replace(/(\d+)(\s*号\s*)$/u, (_, digits: string, end: string) => {
    const next = String(Number(digits) + later);
    return next.padStart(digits.startsWith('0') ? digits.length : 0, '0') + end;
  });
}

// Names of the files that go out: in official order when sorted by name, and allowed on Windows.
import { periodLabel } from '../calendar/periods.ts';
import type { Period } from '../plan/model.ts';

/** The list of what was sent to whom, in the folder of the forms. */
export const sentListName = '发放清单.xlsx';

/**
 * `03_市住建局_2022年6月_进展反馈表.xlsx`: the place of the unit among those that report, padded to sort well; `label` is
 * the name of the form's sheet.
 */
export function formFileName(
  [place, count]: [place: number, count: number],
  unit: string,
  period: Period,
  label: string,
): string {
  const digits = Math.max(2, String(count).length);
  const number = String(place).padStart(digits, '0');
  return `${safeFileName(`${number}_${unit}_${periodLabel(period)}_${label}`)}.xlsx`;
}

/** A folder of its own for the forms of a period. */
export function formsFolderName(period: Period): string {
  return `${periodLabel(period)}_反馈表`;
}

/**
 * A name that Windows takes as a file name, without its extension [P6]: forbidden characters become an underscore,
 * trailing dots and blanks go, a long name is cut at 120 characters.
 */
export function safeFileName(name: string): string {
  const plain = name
    // oxlint-disable-next-line no-control-regex -- control characters are forbidden in names on Windows
    .replace(/[<>:"/\\|?*\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\ufeff]+/gu, '_')
    .replace(/\s+/gu, ' ');
  const cut = Array.from(plain)
    .slice(0, 120)
    .join('')
    .replace(/[. ]+$/u, '')
    .trimStart();
  // Device names are taken whatever follows the first dot.
  const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu.test(cut);
  return cut === '' || reserved ? `_${cut}` : cut;
}

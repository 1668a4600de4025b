// Names of the files of letters: in official order when sorted by name, and allowed on Windows.
import { formatDay } from '../calendar/format.ts';
import { periodLabel } from '../calendar/periods.ts';
import { safeFileName } from '../forms/fileName.ts';
import type { Day, Period } from '../plan/model.ts';
import type { LetterKind } from '../plan/outputRows.ts';
import { letterKind } from './kinds.ts';

type About = { kind: LetterKind; period: Period | null; asOf: Day };

function aboutWords({ period, asOf }: About): string {
  return period === null ? `截至${formatDay(asOf)}` : periodLabel(period);
}

/** `督查通报_2022年6月.docx`, and `03_市住建局_催办函_2022年6月.docx` with the place of the unit among all. */
export function letterFileName(
  about: About,
  unit: { name: string; place: number; count: number } | null,
): string {
  const { label } = letterKind(about.kind);
  const when = aboutWords(about);
  if (!unit) return `${safeFileName(`${label}_${when}`)}.docx`;
  const digits = Math.max(2, String(unit.count).length);
  const number = String(unit.place).padStart(digits, '0');
  return `${safeFileName(`${number}_${unit.name}_${label}_${when}`)}.docx`;
}

/** A folder of its own for letters to units. */
export function lettersFolderName(about: About): string {
  return safeFileName(`${aboutWords(about)}_${letterKind(about.kind).label}`);
}

// The figures that a letter was made from, and whether they are still true [L4]. Only what its template says is remembered.
import type { LetterFacts } from './facts.ts';
import { isLetterList, letterWords } from './vocabulary.ts';

export type LetterFigures = Readonly<Record<string, string | number>>;

const figureWords = new Set(letterWords.filter(({ figure }) => figure).map(({ word }) => word));

/** `used`: the words and lists that stand in the template. A list is remembered by the keys of its rows. */
export function rememberedFigures(facts: LetterFacts, used: ReadonlySet<string>): LetterFigures {
  const figures: Record<string, string | number> = {};
  for (const word of used) {
    const value = facts.values[word];
    if (figureWords.has(word) && value !== undefined) {
      figures[word] = /^\d{1,9}$/u.test(value) ? Number(value) : value;
    } else if (isLetterList(word)) {
      figures[word] = (facts.lists[word] ?? []).map(({ key }) => key).join(' ');
    }
  }
  return figures;
}

/** Words for what is another now: `未报单位数 5 → 3`, `逾期任务：新增1项，去掉2项`. None where the letter still holds. */
export function changedFigures(figures: LetterFigures, facts: LetterFacts): string[] {
  const now = rememberedFigures(facts, new Set(Object.keys(figures)));
  return Object.entries(figures).flatMap(([word, before]) => {
    const after = now[word] ?? '';
    if (before === after) return [];
    if (!isLetterList(word)) return [`${word} ${shown(before)} → ${shown(after)}`];
    return [`${word}：${listWords(keysIn(before), keysIn(after))}`];
  });
}

function shown(value: string | number): string {
  return value === '' ? '无' : String(value);
}

function keysIn(value: string | number): Set<string> {
  return new Set(String(value).split(' ').filter(Boolean));
}

function listWords(before: ReadonlySet<string>, after: ReadonlySet<string>): string {
  const came = [...after].filter((key) => !before.has(key)).length;
  const went = [...before].filter((key) => !after.has(key)).length;
  const both = Math.min(came, went);
  const parts = [
    came > both ? `新增${came - both}项` : '',
    went > both ? `去掉${went - both}项` : '',
    both > 0 ? `${both}项有变动` : '',
  ].filter(Boolean);
  return parts.length > 0 ? parts.join('，') : '次序有变动';
}

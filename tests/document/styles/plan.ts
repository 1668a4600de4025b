// A random plan and what a careful reader takes from the notice that says it: the expectation beside the text.
import type { Committed } from './words.ts';
import { deadlineSentences, plainSentences, targetSentences, trickySentences } from './words.ts';
import { unitsOf, type UnitGroup } from './units.ts';
import type { Style } from './style.ts';

export type Draw = (from: number, to: number) => number;

/** Whole numbers from a seed, both ends included; the same seed gives the same numbers. */
export function drawFrom(seed: number): Draw {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  return (from, to) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return from + (((mixed ^ (mixed >>> 14)) >>> 0) % (to - from + 1));
  };
}

export function pick<T>(draw: Draw, from: readonly T[]): T {
  const value = from[draw(0, from.length - 1)];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
}

export type Duty = {
  sentences: Committed[];
  leads: string[];
  supports: string[];
};

const everyGroup: readonly UnitGroup[] = [
  'departments',
  'districts',
  'companies',
  'bodies',
  'collectives',
];

/** Units of one duty, none twice. A lead is never a collective. */
function drawUnits(draw: Draw, style: Style): { leads: string[]; supports: string[] } {
  const chosen: string[] = [];
  const take = (count: number, groups: readonly UnitGroup[]) => {
    const names: string[] = [];
    for (let tries = 0; names.length < count && tries < 60; tries += 1) {
      const name = pick(draw, unitsOf(pick(draw, groups)));
      if (chosen.includes(name)) continue;
      chosen.push(name);
      names.push(name);
    }
    return names;
  };
  const others: readonly UnitGroup[] =
    style.units === 'all'
      ? everyGroup
      : style.units === 'departments' || style.units === 'dropped'
        ? ['departments']
        : ['departments', style.units];
  const leading: readonly UnitGroup[] =
    style.units === 'all'
      ? ['departments', 'departments', 'districts', 'companies', 'bodies']
      : style.units === 'collectives'
        ? ['departments']
        : others;
  const leads = take(style.leads, leading);
  const supports = take(style.supports, others);
  // Lists end in those that are many.
  const last = (names: string[]) => [
    ...names.filter((name) => !unitsOf('collectives').includes(name)),
    ...names.filter((name) => unitsOf('collectives').includes(name)),
  ];
  return { leads, supports: last(supports) };
}

/** The duty of that number: the same whatever else stands in the notice, so that shrinking keeps it. */
export function drawDuty(style: Style, number: number): Duty {
  const draw = drawFrom(style.seed + number * 7919);
  const sentences: Committed[] = [];
  const commits = style.commits;
  for (let index = 0; index < style.sentences; index += 1) {
    const figure = (commits === 'targets' || commits === 'both') && index === 0;
    const day = (commits === 'deadlines' || commits === 'both') && index === style.sentences - 1;
    if (figure) sentences.push(pick(draw, targetSentences)(draw));
    if (day) sentences.push(pick(draw, deadlineSentences)(draw));
    if (figure || day) continue;
    // A sentence without comma at the beginning would look like a title.
    const stock = style.wording === 'tricky' ? trickySentences : plainSentences;
    const free = stock.filter(
      (text) =>
        !sentences.some((sentence) => sentence.text === text) &&
        (sentences.length > 0 || text.includes('，')),
    );
    sentences.push({ text: pick(draw, free) });
  }
  return { sentences, ...drawUnits(drawFrom(style.seed + number * 104729), style) };
}

export type ExpectedTask = {
  text: string;
  leads: string[];
  supports: string[];
  deadlines: string[];
  targets: string[];
};
export type ExpectedProject = {
  ordinal: string | null;
  name: string | null;
  tasks: ExpectedTask[];
};
export type ExpectedAction = {
  ordinal: string | null;
  name: string | null;
  projects: ExpectedProject[];
};

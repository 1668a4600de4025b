// Reading long notices: the corpus again and again until the text is as long as asked for, and brackets that never close.
import { readFileSync } from 'node:fs';
import { decompose } from '#shared/document/decompose.ts';
import { corpusEntries } from '../corpus/readCorpus.ts';
import { measure, table } from './measure.ts';

const texts = corpusEntries().map(({ notice }) => readFileSync(notice, 'utf8'));
const all = texts.join('\n');

function asLongAs(length: number): string {
  return all.repeat(Math.ceil(length / all.length)).slice(0, length);
}

console.log(
  table([
    ...[50_000, 100_000, 200_000].map((length) => {
      const text = asLongAs(length);
      return measure(`${length / 1000},000 characters`, () => decompose(text), 5);
    }),
    ...[100_000, 200_000].map((count) => {
      const text = `一、主要任务\n${'（牵头单位：'.repeat(count / 6)}`;
      return measure(`${count / 1000},000 characters of open brackets`, () => decompose(text), 5);
    }),
  ]),
);

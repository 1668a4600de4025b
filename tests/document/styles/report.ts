// How many notices of random styles are read exactly, by dimension, and the causes of what is misread.
// node --disable-warning=ExperimentalWarning tests/document/styles/report.ts [number of notices] [seed]
import { decompose } from '#shared/document/decompose.ts';
import { differences, type Difference } from './compare.ts';
import { normalize } from './normalize.ts';
import { drawFrom } from './plan.ts';
import { randomStyle } from './randomStyle.ts';
import { render } from './render.ts';
import { dimensionNames, dimensions, type Style } from './style.ts';

const names = dimensionNames;
const count = Number(process.argv[2] ?? 2000);
const draw = drawFrom(Number(process.argv[3] ?? 7));

function check(style: Style): Difference[] {
  const rendered = render(style);
  const result = decompose(rendered.text);
  if (!result.ok) return [{ field: 'refused', expected: '', read: '', said: false }];
  return differences(rendered, result.value);
}

/** Sets one dimension after the other to its plainest value while the notice stays misread in the same fields. */
function shrink(style: Style, silent: boolean): Style {
  let least = style;
  const kept = check(style).find((difference) => !silent || !difference.said)?.field;
  for (let again = true; again;) {
    again = false;
    for (const name of names) {
      const plain = dimensions[name][0];
      if (least[name] === plain) continue;
      const tried = normalize({ ...least, [name]: plain });
      if (tried[name] !== plain || JSON.stringify(tried) === JSON.stringify(least)) continue;
      if (
        !check(tried).some(
          (difference) => difference.field === kept && (!silent || !difference.said),
        )
      )
        continue;
      least = tried;
      again = true;
    }
  }
  return least;
}

const tallies = new Map<string, [exact: number, silent: number, all: number]>();
const causes = new Map<string, { times: number; style: Style; difference: Difference }>();
let exact = 0;
let silentCases = 0;
for (let index = 0; index < count; index += 1) {
  const style = randomStyle(draw);
  const found = check(style);
  const silent = found.some(({ said }) => !said);
  if (found.length === 0) exact += 1;
  if (silent) silentCases += 1;
  for (const name of names) {
    const key = `${name}=${String(style[name])}`;
    const tally = tallies.get(key) ?? [0, 0, 0];
    tally[0] += found.length === 0 ? 1 : 0;
    tally[1] += silent ? 1 : 0;
    tally[2] += 1;
    tallies.set(key, tally);
  }
  if (found.length === 0) continue;
  const least = shrink(style, silent);
  const [difference] = check(least).filter(({ said }) => !silent || !said);
  if (!difference) continue;
  const odd = names.filter((name) => least[name] !== dimensions[name][0]);
  const key = `${silent ? 'silent' : 'said'} ${difference.field}: ${odd.map((name) => `${name}=${String(least[name])}`).join(' ')}`;
  const cause = causes.get(key) ?? { times: 0, style: least, difference };
  cause.times += 1;
  causes.set(key, cause);
}

const write = (line: string) => process.stdout.write(`${line}\n`);
write(
  `${count} notices: ${((exact / count) * 100).toFixed(1)} % exact, ${((silentCases / count) * 100).toFixed(1)} % with a silent error`,
);
const worst = [...tallies].sort((a, b) => a[1][0] / a[1][2] - b[1][0] / b[1][2]);
for (const [key, [good, silent, all]] of worst.slice(0, Number(process.argv[4] ?? 40))) {
  write(
    `${((good / all) * 100).toFixed(1).padStart(6)} % exact ${((silent / all) * 100).toFixed(1).padStart(5)} % silent ${String(all).padStart(5)}  ${key}`,
  );
}
const common = [...causes].sort((a, b) => b[1].times - a[1].times);
write(`${common.length} causes`);
for (const [key, { times, style, difference }] of common.slice(0, Number(process.argv[5] ?? 40))) {
  write(`${String(times).padStart(4)} ${key} seed=${style.seed}`);
  write(`       - ${difference.expected.slice(0, 150)}`);
  write(`       + ${difference.read.slice(0, 150)}`);
}

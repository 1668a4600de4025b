// The words of two texts that differ, for marking inside long texts. Bounded: texts that share little are marked whole.

/** Stretches of the two texts in reading order: in both, only in the first, only in the second. */
export type TextPart = { kind: 'same' | 'removed' | 'added'; text: string };

/** Edits that are looked for before the rest counts as replaced, and characters of a text that are compared. */
const mostEdits = 400;
const longestText = 20_000;

/** What may differ as a whole: a word, or in a list of units a name. */
const tokens = {
  /** Numbers with their decimals and Latin words stay whole, a surrogate pair too; other characters stand alone. */
  words: /\d+(?:[.,]\d+)*|[A-Za-z]+|[\uD800-\uDBFF][\uDC00-\uDFFF]|[^]/gu,
  names: /[^、]+|、/gu,
} as const;

export function diffTexts(
  before: string,
  after: string,
  by: keyof typeof tokens = 'words',
): TextPart[] {
  if (before.length > longestText || after.length > longestText) return replaced(before, after);
  const a = before.match(tokens[by]) ?? [];
  const b = after.match(tokens[by]) ?? [];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  ) {
    tail += 1;
  }
  const middleA = a.slice(head, a.length - tail);
  const middleB = b.slice(head, b.length - tail);
  return joined([
    { kind: 'same', text: a.slice(0, head).join('') },
    ...withoutCrumbs(editPath(middleA, middleB) ?? replaced(middleA.join(''), middleB.join(''))),
    { kind: 'same', text: a.slice(a.length - tail).join('') },
  ]);
}

function replaced(before: string, after: string): TextPart[] {
  return joined([
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]);
}

/** The shortest way from one list to the other (Myers); null when it is longer than is looked for. */
function editPath(a: readonly string[], b: readonly string[]): TextPart[] | null {
  const most = Math.min(mostEdits, a.length + b.length);
  const reach = new Int32Array(2 * most + 3).fill(-1);
  const middle = most + 1;
  reach[middle + 1] = 0;
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits += 1) {
    trace.push(reach.slice(middle - edits - 1, middle + edits + 2));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const left = reach[middle + diagonal - 1] ?? -1;
      const right = reach[middle + diagonal + 1] ?? -1;
      const down = diagonal === -edits || (diagonal !== edits && left < right);
      let x = down ? right : left + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1;
      reach[middle + diagonal] = x;
      if (x >= a.length && x - diagonal >= b.length) return walkBack(a, b, trace, edits);
    }
  }
  return null;
}

function walkBack(
  a: readonly string[],
  b: readonly string[],
  trace: readonly Int32Array[],
  edits: number,
): TextPart[] {
  const parts: TextPart[] = [];
  let x = a.length;
  let y = b.length;
  for (let step = edits; step >= 0; step -= 1) {
    // The slice holds diagonals from -step-1 to step+1.
    const at = (diagonal: number) => trace[step]?.[diagonal + step + 1] ?? -1;
    const diagonal = x - y;
    const down = diagonal === -step || (diagonal !== step && at(diagonal - 1) < at(diagonal + 1));
    const from = down ? diagonal + 1 : diagonal - 1;
    const startX = step === 0 ? 0 : at(from);
    const startY = step === 0 ? 0 : startX - from;
    while (x > startX && y > startY && (x > 0 || y > 0)) {
      if (a[x - 1] !== b[y - 1]) break;
      parts.push({ kind: 'same', text: a[x - 1] ?? '' });
      x -= 1;
      y -= 1;
    }
    if (step === 0) break;
    if (down) parts.push({ kind: 'added', text: b[y - 1] ?? '' });
    else parts.push({ kind: 'removed', text: a[x - 1] ?? '' });
    x = startX;
    y = startY;
  }
  return joined(parts.reverse());
}

/** A single character that stays between two changes says nothing to a reader: it is part of the change. */
function withoutCrumbs(parts: readonly TextPart[]): TextPart[] {
  return parts.flatMap((part, index): TextPart[] => {
    const crumb =
      part.kind === 'same' && part.text.length < 2 && /[\u4e00-\u9fff]/u.test(part.text);
    if (!crumb || index === 0 || index === parts.length - 1) return [part];
    return [
      { kind: 'removed', text: part.text },
      { kind: 'added', text: part.text },
    ];
  });
}

/** Neighbours of one kind as one; what was removed stands before what took its place. */
function joined(parts: readonly TextPart[]): TextPart[] {
  const result: TextPart[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed !== '') result.push({ kind: 'removed', text: removed });
    if (added !== '') result.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const { kind, text } of parts) {
    if (text === '') continue;
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      flush();
      const last = result.at(-1);
      if (last?.kind === 'same') last.text += text;
      else result.push({ kind, text });
    }
  }
  flush();
  return result;
}

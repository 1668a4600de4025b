// A failure as the log knows it: what kind it is and where in the program it happened, never its sentence, which may quote a cell
// or name a file.
import * as v from 'valibot';

const mostFrames = 12;
/** What kinds of errors and codes are called in programs, and hardly anything in an office. */
const kindName = /^(?:[A-Z][A-Za-z]{0,30}(?:Error|Exception)|Error|thrown_[a-z]{1,12})$/u;
const code = /^(?:[A-Z][A-Z0-9_]{1,40}|\d{1,6})$/u;
/** A file of a program without its folder, which may name the user; or a module of Node. */
const place = String.raw`(?:[\w.-]{1,60}\.(?:m?js|cjs|tsx?)|node:[\w/]{1,60}):\d{1,6}:\d{1,7}`;
const frame = new RegExp(String.raw`^at (?:[\w$.<>#[\] ]{1,80} )?${place}$`, 'u');
const frameInStack = new RegExp(
  String.raw`^ {4}at (?:(?:async |new )?([\w$.<>#[\] ]{1,80}) \()?[^\n]*?(${place})\)?$`,
  'gmu',
);

export type Fault = { kind: string; codes: string[]; frames: string[] };

/** What a page tells of a failure of its own: as little as the main process would take down of one. */
export const faultSchema: v.GenericSchema<unknown, Fault> = v.strictObject({
  kind: v.pipe(v.string(), v.regex(kindName)),
  codes: v.pipe(v.array(v.pipe(v.string(), v.regex(code))), v.maxLength(2)),
  frames: v.pipe(v.array(v.pipe(v.string(), v.regex(frame))), v.maxLength(mostFrames)),
});

/** Of anything that was thrown. */
export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { kind: `thrown_${typeof error}`, codes: [], frames: [] };
  // Whoever throws may have put anything there.
  const { name, code: given, errcode } = error as unknown as Record<string, unknown>;
  return {
    kind: typeof name === 'string' && kindName.test(name) ? name : 'Error',
    codes: [given, errcode].filter(isCode).map(String),
    frames: framesOf(error),
  };
}

export function wordFault({ kind, codes, frames }: Fault): string {
  return [kind, ...codes, ...frames].join(' ');
}

function isCode(value: unknown): value is string | number {
  return (typeof value === 'string' || typeof value === 'number') && code.test(String(value));
}

/** The stack repeats the sentence before its frames, and a sentence may have lines that look like frames. */
function framesOf(error: Error): string[] {
  const { stack, message } = error as unknown as Record<string, unknown>;
  if (typeof stack !== 'string') return [];
  const at = typeof message === 'string' && message !== '' ? stack.indexOf(message) : -1;
  const below = at < 0 ? stack : stack.slice(at + String(message).length);
  const found = below.matchAll(frameInStack);
  return [...found]
    .map(([, name, where]) => `at ${name ? `${name} ` : ''}${where}`)
    .filter((each) => frame.test(each))
    .slice(0, mostFrames);
}

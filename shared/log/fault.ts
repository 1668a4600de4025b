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
  const { code: given, errcode } = error as { code?: unknown; errcode?: unknown };
  return {
    kind: kindName.test(String(error.name)) ? String(error.name) : 'Error',
    codes: [given, errcode].map(String).filter((each) => code.test(each)),
    frames: framesOf(error),
  };
}

export function wordFault({ kind, codes, frames }: Fault): string {
  return [kind, ...codes, ...frames].join(' ');
}

/** The stack repeats the sentence before its frames, and a sentence may have lines that look like frames. */
function framesOf(error: Error): string[] {
  const stack = String(error.stack ?? '');
  const message = String(error.message);
  const at = message === '' ? -1 : stack.indexOf(message);
  const below = at < 0 ? stack : stack.slice(at + message.length);
  const found = below.matchAll(frameInStack);
  return [...found]
    .map(([, name, where]) => `at ${name ? `${name} ` : ''}${where}`)
    .filter((each) => frame.test(each))
    .slice(0, mostFrames);
}

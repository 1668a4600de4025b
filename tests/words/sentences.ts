// Every Chinese string of the program with its place: `node tests/words/sentences.ts [folder …]` lists them to be read.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');

/** Rooms whose strings a user can meet. */
export const rooms = ['renderer', 'electron', 'shared', 'templates'];

/** What a value that is put in at run time is shown as. */
export const hole = '⟨⟩';

export type Sentence = {
  /** Path from the root of the repository, with slashes. */
  file: string;
  line: number;
  text: string;
  /** The word that names the string: the attribute or property it stands in, '' where none. */
  name: string;
};

type Node = { type: string; start: number; [key: string]: unknown };

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

function list(value: unknown): Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** Text between tags as JSX shows it: lines are trimmed and joined by one space, empty ones are dropped. */
function shownText(raw: string): string {
  const lines = raw.split('\n');
  return lines
    .map((line, index) => {
      const start = index === 0 ? line : line.trimStart();
      return index === lines.length - 1 ? start : start.trimEnd();
    })
    .filter((line) => line !== '')
    .join(' ');
}

function shownChildren(children: Node[]): string {
  return children
    .map((child) => {
      if (child.type === 'JSXText') return shownText(String(child['value']));
      const inside = child['expression'];
      if (isNode(inside) && inside.type === 'JSXEmptyExpression') return '';
      if (isNode(inside) && inside.type === 'Literal' && typeof inside['value'] === 'string')
        return inside['value'];
      return hole;
    })
    .join('');
}

function nameOf(node: Node): string | null {
  const key = node.type === 'JSXAttribute' ? node['name'] : node['key'];
  if (node.type !== 'JSXAttribute' && node.type !== 'Property') return null;
  if (!isNode(key)) return null;
  if (typeof key['name'] === 'string') return key['name'];
  return typeof key['value'] === 'string' ? key['value'] : null;
}

/** What stands in these is not what the attribute or property around them shows. */
const nameless = /^(?:JSXElement|JSXFragment|MemberExpression|BinaryExpression)$/;

function ownText(node: Node): string | null {
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value'];
  if (node.type === 'TemplateLiteral') {
    return list(node['quasis'])
      .map((part) => (part['value'] as { cooked: string }).cooked)
      .join(hole);
  }
  if (node.type === 'JSXElement' || node.type === 'JSXFragment')
    return shownChildren(list(node['children']));
  return null;
}

/** Strings, templates and texts between tags of one file, Chinese or not; texts between tags are named `children`. */
export function stringsOf(file: string, source: string): Sentence[] {
  const found: Sentence[] = [];
  const starts = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1))
    starts.push(at + 1);
  const walk = (node: Node, name: string) => {
    const text = ownText(node);
    if (text !== null && text.trim() !== '') {
      const line = starts.findLastIndex((start) => start <= node.start) + 1;
      const between = node.type === 'JSXElement' || node.type === 'JSXFragment';
      found.push({ file, line, text, name: between ? 'children' : name });
    }
    const inner = nameOf(node) ?? (nameless.test(node.type) ? '' : name);
    for (const [key, value] of Object.entries(node)) {
      if (key === 'quasis') continue;
      if (isNode(value)) walk(value, inner);
      else for (const part of list(value)) walk(part, inner);
    }
  };
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message ?? ''}`);
  walk(program as unknown as Node, '');
  return found;
}

/** Strings, templates and texts between tags of one file that hold a Chinese character. */
export function sentencesOf(file: string, source: string): Sentence[] {
  return stringsOf(file, source).filter(({ text }) => /\p{Script=Han}/u.test(text));
}

/** All of the rooms, or of the folders and files named by their paths from the root. */
export function allSentences(under = rooms, read = sentencesOf): Sentence[] {
  return rooms.flatMap((room) =>
    readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
      .map((name) => path.join(room, name).replaceAll('\\', '/'))
      .filter((name) => /\.tsx?$/.test(name) && under.some((place) => name.startsWith(place)))
      .toSorted()
      .flatMap((name) => read(name, readFileSync(path.join(root, name), 'utf8'))),
  );
}

if (import.meta.main) {
  const wanted = process.argv.slice(2);
  for (const { file, line, text, name } of allSentences(wanted.length > 0 ? wanted : rooms)) {
    const words = text.replace(/[\r\n\t\u2028\u2029\v\f]+/g, '⏎');
    console.log(`${file}:${line}\t${name}\t${words}`);
  }
}

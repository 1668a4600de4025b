// An XML part as a tree that loses nothing: what nobody touches is written back letter by letter.
import { TextDecoder } from 'node:util';
import { allAtOnce, type Steps } from '#shared/steps.ts';
import { ReadProblem } from '../readProblem.ts';
import { decodeEntities } from '../xmlEntities.ts';
import { XmlScanner } from '../xmlTokens.ts';

/** `name` with its prefix; attribute values as written, entities and all. */
export type XmlElement = {
  name: string;
  attributes: [name: string, raw: string][];
  children: XmlNode[];
};
/** A string is text between tags as written: comments and sections of character data included. */
export type XmlNode = XmlElement | string;

const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;
/** Drawings nest deeper than sheets do. */
const depth = 64;

/** The root of a part. Throws ReadProblem for what is not well-formed. */
export function parseXml(part: string, bytes: Uint8Array): XmlElement {
  const source = decodePart(part, bytes);
  const open: { element: XmlElement; openEnd: number }[] = [];
  let root: XmlElement | null = null;
  let from = 0;
  const scanner = new XmlScanner(
    part,
    {
      open(_, __, tag) {
        const start = source.lastIndexOf('<', tag.end - 1);
        const parent = open.at(-1)?.element;
        if (parent && start > from) parent.children.push(source.slice(from, start));
        const element: XmlElement = { name: tag.name, attributes: [], children: [] };
        const text = source.slice(start + 1 + tag.name.length, tag.end - 1);
        for (const [, name = '', double, single] of text.matchAll(attribute)) {
          element.attributes.push([name, double ?? (single ?? '').replaceAll('"', '&quot;')]);
        }
        if (parent) parent.children.push(element);
        else root = element;
        open.push({ element, openEnd: tag.end });
        from = tag.end;
      },
      close(_, tag) {
        const closed = open.pop();
        if (!closed) return;
        if (tag.end !== closed.openEnd) {
          const start = source.lastIndexOf('</', tag.end - 1);
          if (start > from) closed.element.children.push(source.slice(from, start));
        }
        from = tag.end;
      },
      text() {},
    },
    depth,
  );
  scanner.write(source);
  scanner.end();
  if (!root) throw new ReadProblem('damagedXml', part, { reason: 'cut' });
  return root;
}

function decodePart(part: string, bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const wide = bytes[0] === 0xff || bytes[0] === 0xfe || head.includes('\0');
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*encoding\s*=\s*["']([\w-]+)/u.exec(head)?.[1];
  if (wide || !/^(?:utf-?8|us-ascii)$/iu.test(declared ?? 'utf-8')) {
    throw new ReadProblem('damagedXml', part, { reason: 'encoding' });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ReadProblem('damagedXml', part, { reason: 'encoding' });
  }
}

export function writeXml(root: XmlElement): string {
  return allAtOnce(writeXmlInSteps(root));
}

/** How deep below the root what may be many is looked for: the rows of a table of Word's. */
const pausesTo = 4;

/** The same with pauses between parts that may be many. */
export function* writeXmlInSteps(root: XmlElement): Steps<string> {
  const pieces = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'];
  yield* writeInSteps(root, pieces, pausesTo);
  return pieces.join('');
}

function* writeInSteps(node: XmlNode, pieces: string[], below: number): Steps<void> {
  if (below === 0 || typeof node === 'string' || node.children.length === 0) {
    write(node, pieces);
    yield;
    return;
  }
  writeOpen(node, pieces);
  pieces.push('>');
  for (const child of node.children) yield* writeInSteps(child, pieces, below - 1);
  pieces.push('</', node.name, '>');
}

function writeOpen(node: XmlElement, pieces: string[]): void {
  pieces.push('<', node.name);
  for (const [name, raw] of node.attributes) pieces.push(' ', name, '="', raw, '"');
}

function write(node: XmlNode, pieces: string[]): void {
  if (typeof node === 'string') {
    pieces.push(node);
    return;
  }
  writeOpen(node, pieces);
  if (node.children.length === 0) {
    pieces.push('/>');
    return;
  }
  pieces.push('>');
  for (const child of node.children) write(child, pieces);
  pieces.push('</', node.name, '>');
}

/** The name without its prefix. */
export function localName(element: XmlElement): string {
  return element.name.slice(element.name.indexOf(':') + 1);
}

export function isNamed(node: XmlNode | undefined, name: string): node is XmlElement {
  return typeof node === 'object' && localName(node) === name;
}

export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child): child is XmlElement => isNamed(child, name));
}

export function childOf(element: XmlElement, name: string): XmlElement | null {
  return element.children.find((child): child is XmlElement => isNamed(child, name)) ?? null;
}

/** Every element below, and the element itself. */
export function* elementsOf(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) if (typeof child === 'object') yield* elementsOf(child);
}

/** By its name with the prefix as a rule; `id` finds `r:id` where there is no plain one. */
export function attributeOf(element: XmlElement, name: string): string | null {
  const found =
    element.attributes.find(([own]) => own === name) ??
    element.attributes.find(([own]) => own.endsWith(`:${name}`) && !own.startsWith('xmlns'));
  return found ? plainText(found[1]) : null;
}

/** Sets an attribute, or takes it away for null. */
export function setAttribute(element: XmlElement, name: string, value: string | null): void {
  const at = element.attributes.findIndex(([own]) => own === name);
  if (value === null) {
    if (at >= 0) element.attributes.splice(at, 1);
  } else if (at >= 0) element.attributes[at] = [name, markup(value)];
  else element.attributes.push([name, markup(value)]);
}

/** A new element in the namespace of `beside`. */
export function createElement(
  beside: XmlElement,
  name: string,
  attributes: Record<string, string> = {},
  children: XmlNode[] = [],
): XmlElement {
  const colon = beside.name.indexOf(':');
  return {
    name: colon < 0 ? name : `${beside.name.slice(0, colon + 1)}${name}`,
    attributes: Object.entries(attributes).map(([key, value]) => [key, markup(value)]),
    children,
  };
}

export function cloneElement(element: XmlElement): XmlElement {
  return {
    name: element.name,
    attributes: element.attributes.map(([name, raw]) => [name, raw]),
    children: element.children.map((child) =>
      typeof child === 'string' ? child : cloneElement(child),
    ),
  };
}

/** The text directly inside, decoded. */
export function textOf(element: XmlElement): string {
  return plainText(element.children.filter((child) => typeof child === 'string').join(''));
}

export function setText(element: XmlElement, text: string): void {
  element.children = [markup(text)];
}

function plainText(raw: string): string {
  const broken = (reason: string) => new ReadProblem('damagedXml', null, { reason });
  return raw.includes('&') ? decodeEntities(raw, broken) : raw;
}

/** Text as it may stand between tags or in double quotes; characters that XML forbids are left out. */
export function markup(text: string): string {
  return (
    text
      // oxlint-disable-next-line no-control-regex -- what XML does not allow is meant
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}

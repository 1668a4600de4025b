// What the styles and list definitions of a Word file say about numbers and headings: parts styles.xml and numbering.xml.
import type { XmlAttributes } from '../excel/xmlAttributes.ts';
import type { XmlHandler } from '../excel/xmlTokens.ts';

export type ListLevel = {
  start: number;
  format: string;
  /** `（%1）`, `%1.%2`: a figure stands for a level counted from 1. */
  text: string;
  /** All levels in digits: 第1.2条 below 第一章. */
  legal: boolean;
  /** The level, from 1, after which this one begins again; 0 for never, null for after any above it. */
  restart: number | null;
  /** The paragraph style that stands for this level. */
  style: string | null;
};

export type ListDefinition = { levels: Map<number, ListLevel>; styleLink: string | null };

export type ListInstance = {
  definition: string;
  /** Levels put in place of those of the definition. */
  levels: Map<number, ListLevel>;
  starts: Map<number, number>;
};

export type Lists = {
  definitions: Map<string, ListDefinition>;
  instances: Map<string, ListInstance>;
};

export type ParagraphStyle = {
  name: string;
  basedOn: string | null;
  list: string | null;
  level: number | null;
  /** 0 for the highest heading; null for body text. */
  outline: number | null;
};

const value = (attributes: XmlAttributes): string => attributes.get('val') ?? '';

function whole(text: string, most: number): number | null {
  return /^\d{1,6}$/u.test(text) ? Math.min(Number(text), most) : null;
}

export function createListsReader(): { handler: XmlHandler; lists: Lists } {
  const lists: Lists = { definitions: new Map(), instances: new Map() };
  let definition: ListDefinition | null = null;
  let instance: ListInstance | null = null;
  let override = 0;
  let level: ListLevel | null = null;
  const handler: XmlHandler = {
    open(name, attributes) {
      if (name === 'abstractNum') {
        definition = { levels: new Map(), styleLink: null };
        lists.definitions.set(attributes.get('abstractNumId') ?? '', definition);
      } else if (name === 'numStyleLink' && definition) definition.styleLink = value(attributes);
      else if (name === 'num') {
        instance = { definition: '', levels: new Map(), starts: new Map() };
        lists.instances.set(attributes.get('numId') ?? '', instance);
      } else if (name === 'abstractNumId' && instance) instance.definition = value(attributes);
      else if (name === 'lvlOverride') override = whole(attributes.get('ilvl') ?? '', 8) ?? 0;
      else if (name === 'startOverride' && instance) {
        instance.starts.set(override, whole(value(attributes), 100_000) ?? 1);
      } else if (name === 'lvl') {
        level = { start: 1, format: 'decimal', text: '', legal: false, restart: null, style: null };
        const index = whole(attributes.get('ilvl') ?? '', 8) ?? 0;
        (instance?.levels ?? definition?.levels)?.set(index, level);
      } else if (level) readLevel(level, name, attributes);
    },
    close(name) {
      if (name === 'abstractNum') definition = null;
      else if (name === 'num') instance = null;
      else if (name === 'lvl') level = null;
    },
    text() {},
  };
  return { handler, lists };
}

function readLevel(level: ListLevel, name: string, attributes: XmlAttributes): void {
  if (name === 'start') level.start = whole(value(attributes), 100_000) ?? 1;
  else if (name === 'numFmt') level.format = value(attributes);
  else if (name === 'lvlText') level.text = value(attributes).slice(0, 100);
  else if (name === 'isLgl') level.legal = !['0', 'false'].includes(value(attributes));
  else if (name === 'lvlRestart') level.restart = whole(value(attributes), 9);
  else if (name === 'pStyle') level.style = value(attributes);
}

export function createStylesReader(): { handler: XmlHandler; styles: Map<string, ParagraphStyle> } {
  const styles = new Map<string, ParagraphStyle>();
  let style: ParagraphStyle | null = null;
  const handler: XmlHandler = {
    open(name, attributes) {
      if (name === 'style') {
        style = { name: '', basedOn: null, list: null, level: null, outline: null };
        // Numbering styles are kept too: a list definition may point to one.
        styles.set(attributes.get('styleId') ?? '', style);
      } else if (!style) return;
      else if (name === 'name') style.name = value(attributes);
      else if (name === 'basedOn') style.basedOn = value(attributes);
      else if (name === 'numId') style.list = value(attributes);
      else if (name === 'ilvl') style.level = whole(value(attributes), 8);
      else if (name === 'outlineLvl') style.outline = whole(value(attributes), 9);
    },
    close(name) {
      if (name === 'style') style = null;
    },
    text() {},
  };
  return { handler, styles };
}

/** The style and those that it is based on, nearest first; a circle ends. */
export function styleChain(
  styles: ReadonlyMap<string, ParagraphStyle>,
  id: string | null,
): [string, ParagraphStyle][] {
  const chain: [string, ParagraphStyle][] = [];
  const seen = new Set<string>();
  for (let next = id; next !== null && !seen.has(next) && chain.length < 50;) {
    seen.add(next);
    const style = styles.get(next);
    if (!style) break;
    chain.push([next, style]);
    next = style.basedOn;
  }
  return chain;
}

/** The level of a heading from 1, by 标题 1, heading 1 or an outline level; null for body text. */
export function headingLevel(
  chain: readonly [string, ParagraphStyle][],
  own: number | null,
): number | null {
  const outline = own ?? chain.find(([, style]) => style.outline !== null)?.[1].outline ?? null;
  if (outline !== null) return outline <= 5 ? outline + 1 : null;
  for (const [, { name }] of chain) {
    const level = /^(?:heading|标题)\s*([1-6])$/iu.exec(name)?.[1];
    if (level) return Number(level);
  }
  return null;
}

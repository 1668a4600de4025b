// Cell formats of a template with small differences: locked or not, as text, as a day. Formats are added, none is changed
// but for saying itself whether it is locked.
import { ReadProblem } from '../readProblem.ts';
import {
  attributeOf,
  childOf,
  childrenOf,
  cloneElement,
  createElement,
  setAttribute,
  type XmlElement,
} from './xmlTree.ts';

export type StyleChange = {
  locked?: boolean;
  format?: 'text' | 'day';
  /** Borders alone stay, as for rows below a head that the template has no example of. */
  bordersOnly?: boolean;
  wrap?: boolean;
};

export type TemplateStyles = {
  root: XmlElement;
  /** The number of the format that differs from `style` in what `change` says. */
  variant: (style: number, change: StyleChange) => number;
  /** The size of a format's font in points. */
  fontSize: (style: number) => number;
  wraps: (style: number) => boolean;
  /** Neither wrapped nor shrunk: a longer text would be cut off. */
  isPlain: (style: number) => boolean;
  /**
   * Excel gives a pasted cell the format Normal, which is locked unless it says otherwise: a cell that was pasted into could
   * not be changed again. Normal becomes open here, and every format says for itself whether it is locked.
   */
  unlockNormal: () => void;
};

const textFormat = '49';

export function templateStyles(root: XmlElement): TemplateStyles {
  const formats = childOf(root, 'cellXfs');
  if (!formats) throw new ReadProblem('damagedXml', 'styles', { reason: 'cellXfs' });
  const own = childrenOf(formats, 'xf');
  const known = new Map<string, number>();
  let dayFormat: string | null = null;
  const formatOf = (style: number): XmlElement => own[style] ?? own[0] ?? emptyFormat(formats);
  const fonts = childrenOf(childOf(root, 'fonts') ?? root, 'font');

  const aligns = (style: number, how: 'wrapText' | 'shrinkToFit'): boolean => {
    const alignment = childOf(formatOf(style), 'alignment');
    return ['1', 'true'].includes((alignment && attributeOf(alignment, how)) ?? '');
  };
  const make = (style: number, change: StyleChange): XmlElement => {
    const format = cloneElement(formatOf(style));
    if (change.bordersOnly) {
      for (const part of ['fontId', 'fillId', 'numFmtId']) setAttribute(format, part, '0');
    }
    if (change.format) {
      dayFormat ??= change.format === 'day' ? addDayFormat(root) : null;
      setAttribute(format, 'numFmtId', change.format === 'text' ? textFormat : dayFormat);
      setAttribute(format, 'applyNumberFormat', '1');
    }
    if (change.wrap) {
      const alignment = childOf(format, 'alignment') ?? createElement(format, 'alignment');
      if (!format.children.includes(alignment)) format.children.unshift(alignment);
      setAttribute(alignment, 'wrapText', '1');
      if (attributeOf(alignment, 'vertical') === null) {
        setAttribute(alignment, 'vertical', 'center');
      }
      setAttribute(format, 'applyAlignment', '1');
    }
    if (change.locked !== undefined) setLocked(format, change.locked);
    return format;
  };

  return {
    root,
    variant(style, change) {
      const key = `${style} ${JSON.stringify(change)}`;
      let number = known.get(key);
      if (number !== undefined) return number;
      number = own.length;
      const format = make(style, change);
      own.push(format);
      formats.children.push(format);
      setAttribute(formats, 'count', String(own.length));
      known.set(key, number);
      return number;
    },
    fontSize(style) {
      const font = fonts[Number(attributeOf(formatOf(style), 'fontId') ?? 0)] ?? fonts[0];
      const size = font && childOf(font, 'sz');
      return Number((size && attributeOf(size, 'val')) ?? 11) || 11;
    },
    wraps: (style) => aligns(style, 'wrapText'),
    isPlain: (style) => !aligns(style, 'wrapText') && !aligns(style, 'shrinkToFit'),
    unlockNormal() {
      const named = childOf(root, 'cellStyleXfs');
      for (const format of named ? childrenOf(named, 'xf') : []) setLocked(format, false);
      own.forEach((format, index) => {
        // The first one is that of cells without a format: it is Normal itself.
        if (!childOf(format, 'protection')) setLocked(format, index > 0);
      });
    },
  };
}

function emptyFormat(beside: XmlElement): XmlElement {
  return createElement(beside, 'xf', { numFmtId: '0', fontId: '0', fillId: '0', borderId: '0' });
}

function setLocked(format: XmlElement, locked: boolean): void {
  let protection = childOf(format, 'protection');
  if (!protection) {
    protection = createElement(format, 'protection');
    const before = format.children.findIndex(
      (child) => typeof child === 'object' && child.name.endsWith('extLst'),
    );
    if (before < 0) format.children.push(protection);
    else format.children.splice(before, 0, protection);
  }
  setAttribute(protection, 'locked', locked ? '1' : '0');
  setAttribute(format, 'applyProtection', '1');
}

/** Adds the number format of days and answers its number. */
function addDayFormat(root: XmlElement): string {
  let list = childOf(root, 'numFmts');
  if (!list) {
    list = createElement(root, 'numFmts', { count: '0' });
    root.children.unshift(list);
  }
  const ids = childrenOf(list, 'numFmt').map((one) => Number(attributeOf(one, 'numFmtId')));
  const id = String(Math.max(175, ...ids) + 1);
  list.children.push(createElement(root, 'numFmt', { numFmtId: id, formatCode: 'yyyy-mm-dd' }));
  setAttribute(list, 'count', String(ids.length + 1));
  return id;
}

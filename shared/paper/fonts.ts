// The fonts of official documents, and what stands in for each where it is not installed.
import { formFonts } from '../forms/look.ts';
import type { TypeRole } from './frame.ts';

export type PaperFont = 'title' | 'head' | 'body' | 'subtitle';

/** By the names under which Windows, WPS and Linux know them, the official one first. */
export const paperFonts: Record<PaperFont, { families: readonly string[]; generic: string }> = {
  title: {
    families: [
      formFonts.title,
      'FZXiaoBiaoSong-B05S',
      '方正小标宋_GBK',
      'FZXiaoBiaoSong-B05',
      '华文中宋',
      'STZhongsong',
      '宋体',
      'SimSun',
      'Noto Serif CJK SC',
    ],
    generic: 'serif',
  },
  head: { families: [formFonts.head, 'SimHei', 'Noto Sans CJK SC'], generic: 'sans-serif' },
  body: {
    families: [
      formFonts.body,
      'FangSong_GB2312',
      '仿宋',
      'FangSong',
      'STFangsong',
      'Noto Serif CJK SC',
    ],
    generic: 'serif',
  },
  subtitle: {
    families: ['楷体_GB2312', 'KaiTi_GB2312', '楷体', 'KaiTi', 'STKaiti', 'Noto Serif CJK SC'],
    generic: 'serif',
  },
};

/** Names of the same font: with one of them installed nothing stands in for another. */
export const sameFont: Record<PaperFont, readonly string[]> = {
  title: [formFonts.title, 'FZXiaoBiaoSong-B05S', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05'],
  head: [formFonts.head, 'SimHei'],
  body: [formFonts.body, 'FangSong_GB2312'],
  subtitle: ['楷体_GB2312', 'KaiTi_GB2312'],
};

export const fontOfRole: Record<TypeRole, PaperFont> = {
  title: 'title',
  subtitle: 'subtitle',
  line: 'body',
  head: 'head',
  body: 'body',
  sum: 'head',
  note: 'body',
  footer: 'body',
};

/** As CSS writes it. */
export function fontStack(font: PaperFont): string {
  const { families, generic } = paperFonts[font];
  return [...families.map((family) => `"${family}"`), generic].join(', ');
}

// What forms look like, on paper and in the preview: fonts by the names that government offices know, colours as RRGGBB.

/** A machine without these fonts puts in its own. */
export const formFonts = {
  title: '方正小标宋简体',
  head: '黑体',
  body: '仿宋_GB2312',
} as const;

export const formColours = {
  head: 'DCE6F1',
  locked: 'F5F5F5',
  filled: 'FFFBE6',
  line: '404040',
} as const;

/** Sizes in points. */
export const formSizes = { title: 18, subtitle: 15, line: 12, body: 10.5 } as const;

// Blanks in the lines of a design that are filled in when a sheet is made: {计划}, {期次} …

export const blankNames = ['计划', '文号', '印发单位', '期次', '截至日'] as const;
export type BlankName = (typeof blankNames)[number];
export type Blanks = Readonly<Record<BlankName, string>>;

/** What no blank has stays as it is written. */
export function fillBlanks(line: string, blanks: Blanks): string {
  return line.replace(/\{([^{}]{1,10})\}/gu, (whole, name: string) =>
    Object.hasOwn(blanks, name) ? blanks[name as BlankName] : whole,
  );
}

// What in a written file a spreadsheet program would compute or follow, as a second reader sees it.
import { CFB, read, utils, type WorkBook } from '@e965/xlsx';

/** As `sheet!A1: formula`; also what no cell has: links, links to other workbooks, lists with a formula of their own. */
export function liveInWorkbook(bytes: Uint8Array): string[] {
  return [
    ...formulasIn(read(bytes, { type: 'buffer', cellFormula: true, sheetStubs: true })),
    ...partsIn(bytes),
  ];
}

/** A file of lines as Excel opens it with a double click, and by the first sign of every field. */
export function liveInLines(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes).toString('utf8');
  const book = read(text, { type: 'string', cellFormula: true, sheetStubs: true });
  const raw = read(text, { type: 'string', raw: true });
  const fields = raw.SheetNames.flatMap((name) => {
    const sheet = raw.Sheets[name];
    return sheet
      ? utils.sheet_to_json<string[]>(sheet, { header: 1, raw: true }).flat().map(String)
      : [];
  });
  const begins = fields.filter(
    (field) => /^\s*[=+\-@＝＋－＠]./u.test(field) && !/^-\d+(?:\.\d+)?%?$/u.test(field),
  );
  return [...formulasIn(book), ...begins.map((field) => `begins: ${field}`)];
}

function formulasIn(book: WorkBook): string[] {
  return book.SheetNames.flatMap((name) =>
    Object.entries(book.Sheets[name] ?? {}).flatMap(([address, cell]) => {
      if (address.startsWith('!')) return [];
      const { f, F, l } = cell as { f?: string; F?: string; l?: unknown };
      const found = f ?? F ?? (l === undefined ? undefined : `a link`);
      return found === undefined ? [] : [`${name}!${address}: ${found}`];
    }),
  );
}

/** Of the parts themselves: what the reader may pass over. */
function partsIn(bytes: Uint8Array): string[] {
  return partsOf(bytes).flatMap(([part, content]) => {
    if (/externalLink|ddeLink|connections\.xml|queryTable/u.test(part)) return [part];
    if (!/\.(?:xml|rels)$/u.test(part)) return [];
    const text = Buffer.from(content).toString('utf8');
    const found = [
      ...(text.match(/TargetMode="External"/gu) ?? []),
      ...(/worksheets\//u.test(part)
        ? [...text.matchAll(/<f(?:\s[^>]*)?>([^<]*)</gu)].map((match) => match[1] ?? '')
        : []),
      // Lists of choices and rules of colour refer to cells or name their words in quotes.
      ...[...text.matchAll(/<formula[12]?>([^<]*)</gu)]
        .map((match) => match[1] ?? '')
        .filter((formula) => /HYPERLINK|WEBSERVICE|IMPORTXML|DDE|cmd\|/u.test(formula)),
    ];
    return found.map((each) => `${part}: ${each}`);
  });
}

/** Word computes fields: there is none but those that number pages. */
export function liveInLetter(bytes: Uint8Array): string[] {
  return partsOf(bytes).flatMap(([part, content]) => {
    if (!/\.(?:xml|rels)$/u.test(part)) return [];
    const text = Buffer.from(content).toString('utf8');
    const fields = [
      ...text.matchAll(/<w:instrText[^>]*>([^<]*)</gu),
      ...text.matchAll(/<w:fldSimple[^>]*w:instr="([^"]*)"/gu),
    ].map((match) => (match[1] ?? '').trim());
    const strange = fields.filter((field) => !/^(?:PAGE|NUMPAGES)\b/u.test(field));
    return [...strange, ...(text.match(/TargetMode="External"/gu) ?? [])].map(
      (each) => `${part}: ${each}`,
    );
  });
}

function partsOf(bytes: Uint8Array): [part: string, content: Uint8Array][] {
  const { FullPaths, FileIndex } = (
    CFB as {
      read(
        from: Buffer,
        options: object,
      ): { FullPaths: string[]; FileIndex: { content?: Uint8Array }[] };
    }
  ).read(Buffer.from(bytes), { type: 'buffer' });
  return FullPaths.map((part, at) => [part, FileIndex[at]?.content ?? new Uint8Array()]);
}

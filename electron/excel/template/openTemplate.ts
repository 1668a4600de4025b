// A template opened for filling: its workbook, the sheet in question, its styles, and what hangs on the sheet.
import { limits } from '../limits.ts';
import { createBudget } from '../readBudget.ts';
import { ReadProblem } from '../readProblem.ts';
import { readCellStyles } from '../xlsxStyles.ts';
import { openPackage, type Relation, type XlsxPackage } from '../xlsxPackage.ts';
import { readWholeZipPart } from '../zipPart.ts';
import { attributeOf, childOf, childrenOf, parseXml, type XmlElement } from './xmlTree.ts';

export type OpenTemplate = {
  bytes: Uint8Array;
  file: XlsxPackage;
  /** Parsed parts, by name as the package spells it; what is changed in them is written. */
  tree: (part: string) => Promise<XmlElement>;
  workbookPart: string;
  workbook: XmlElement;
  workbookRelations: Relation[];
  sheets: { name: string; part: string }[];
  epoch1904: boolean;
  stylesPart: string | null;
  formatCodes: string[];
  changed: Map<string, XmlElement>;
};

export async function openTemplate(bytes: Uint8Array): Promise<OpenTemplate> {
  const file = openPackage(bytes, createBudget());
  const changed = new Map<string, XmlElement>();
  const tree = async (part: string): Promise<XmlElement> => {
    const entry = file.parts.get(part.toLowerCase());
    if (!entry) throw new ReadProblem('damagedZip', part, { reason: 'missing' });
    const known = changed.get(entry.name);
    if (known) return known;
    if (entry.size > limits.templatePartBytes) {
      throw new ReadProblem('templateTooLarge', part, { most: limits.templatePartBytes });
    }
    const root = parseXml(part, await readWholeZipPart(bytes, entry));
    changed.set(entry.name, root);
    return root;
  };
  const main = (await file.relationsOf('')).find(({ type }) => type === 'officeDocument');
  const workbookPart = main?.target ?? 'xl/workbook.xml';
  if (workbookPart.toLowerCase().endsWith('.bin')) throw new ReadProblem('isXlsb');
  const workbook = await tree(workbookPart);
  const workbookRelations = await file.relationsOf(workbookPart);
  const targets = new Map(workbookRelations.map(({ id, target }) => [id, target]));
  const list = childOf(workbook, 'sheets');
  const sheets = (list ? childrenOf(list, 'sheet') : []).flatMap((sheet) => {
    const relation = sheet.attributes.find(([name]) => name.endsWith(':id'))?.[1] ?? '';
    const part = targets.get(relation);
    return part ? [{ name: attributeOf(sheet, 'name') ?? '', part }] : [];
  });
  const stylesPart = workbookRelations.find(({ type }) => type === 'styles')?.target ?? null;
  const properties = childOf(workbook, 'workbookPr');
  return {
    bytes,
    file,
    tree,
    workbookPart,
    workbook,
    workbookRelations,
    sheets,
    epoch1904: /^(?:1|true)$/u.test((properties && attributeOf(properties, 'date1904')) ?? ''),
    stylesPart,
    formatCodes: (await readCellStyles(file, stylesPart)).formatCodes,
    changed,
  };
}

// Sheets of texts added to a package: their parts, and the places where a package lists its sheets.
import type { OpenTemplate } from './openTemplate.ts';
import { setCell } from './cellValue.ts';
import { attributeOf, childOf, createElement, writeXml, type XmlElement } from './xmlTree.ts';
import { columnLetters } from '#shared/tables/address.ts';

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Adds sheets that no user sees. Answers their parts by name. */
export async function addHiddenSheets(
  template: OpenTemplate,
  sheets: readonly { name: string; rows: string[][] }[],
): Promise<Map<string, string>> {
  const added = new Map<string, string>();
  if (sheets.length === 0) return added;
  const { workbook, workbookPart, file } = template;
  const slash = workbookPart.lastIndexOf('/') + 1;
  const folder = workbookPart.slice(0, slash);
  const relationsPart = `${folder}_rels/${workbookPart.slice(slash)}.rels`;
  const relations = await template.tree(relationsPart);
  const types = await template.tree('[Content_Types].xml');
  const list = childOf(workbook, 'sheets');
  if (!list) throw new Error('a workbook without a list of sheets was opened');
  const example = list.children.find((child): child is XmlElement => typeof child === 'object');
  const idName = example?.attributes.find(([name]) => name.endsWith(':id'))?.[0] ?? 'r:id';
  let number = 1;
  for (const { name, rows } of sheets) {
    while (
      file.has(`${folder}worksheets/sheet${number}.xml`) ||
      added.has(partName(folder, number))
    ) {
      number += 1;
    }
    const part = partName(folder, number);
    const id = `planbook${number}`;
    relations.children.push(
      createElement(relations, 'Relationship', {
        Id: id,
        Type: worksheetType(relations),
        Target: `/${part}`,
      }),
    );
    types.children.push(
      createElement(types, 'Override', {
        PartName: `/${part}`,
        ContentType: `${spreadsheet}.worksheet+xml`,
      }),
    );
    const ids = list.children.flatMap((child) =>
      typeof child === 'object' ? [Number(attributeOf(child, 'sheetId'))] : [],
    );
    list.children.push(
      createElement(list, 'sheet', {
        name,
        sheetId: String(Math.max(...ids) + 1),
        state: 'veryHidden',
        [idName]: id,
      }),
    );
    added.set(part, sheetOfTexts(workbook, rows));
  }
  return added;
}

function partName(folder: string, number: number): string {
  return `${folder}worksheets/sheet${number}.xml`;
}

/** Strict files call their relations otherwise: the kind is taken from a sheet that is there. */
function worksheetType(relations: XmlElement): string {
  const types = relations.children.flatMap((child) =>
    typeof child === 'object' ? [attributeOf(child, 'Type') ?? ''] : [],
  );
  const known = types.find((type) => type.endsWith('/worksheet'));
  if (known === undefined) throw new Error('a workbook without a sheet was opened');
  return known;
}

function sheetOfTexts(workbook: XmlElement, rows: readonly string[][]): string {
  const namespace = workbook.attributes.find(
    ([name]) =>
      name === (workbook.name.includes(':') ? `xmlns:${workbook.name.split(':')[0]}` : 'xmlns'),
  )?.[1];
  const root: XmlElement = {
    name: 'worksheet',
    attributes: [['xmlns', namespace ?? '']],
    children: [],
  };
  const data = createElement(root, 'sheetData');
  root.children.push(data);
  data.children = rows.map((texts, index) => {
    const row = createElement(data, 'row', { r: String(index + 1) });
    row.children = texts.map((text, at) => {
      const cell = createElement(row, 'c', { r: `${columnLetters(at + 1)}${index + 1}` });
      setCell(cell, text, false);
      return cell;
    });
    return row;
  });
  return writeXml(root);
}

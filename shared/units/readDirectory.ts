// A workbook's lines as rows of a directory of units [N6], with everything that could not be read named.
import { readFormerName } from '../plan/formerNames.ts';
import { splitUnitNames } from '../plan/unitNames.ts';
import { failure, success, type Result } from '../result.ts';
import { columnLetters } from '../tables/address.ts';
import { createGrid, type Grid } from '../tables/grid.ts';
import {
  isColumnNumbers,
  isNote,
  isSignature,
  isTotal,
  startsLikeSection,
} from '../tables/lineKinds.ts';
import type { RawSheet, RawWorkbook } from '../tables/rawSheet.ts';
import { unitKind } from '../document/unitKind.ts';
import type { DirectoryProblem, DirectoryReading, DirectoryRow } from './directory.ts';
import { findDirectory, type DirectoryColumns, type DirectoryField } from './directoryColumns.ts';
import {
  contactAndPhone,
  personText,
  phoneText,
  pointsOf,
  plainText,
  unitKindOf,
  unitName,
} from './directoryValues.ts';

/** Most units of one workbook. */
const mostRows = 5000;
const longestName = 60;

/** All visible sheets that have a column of names. Codes: noDirectory, tooManyUnits. */
export function readDirectory(workbook: RawWorkbook): Result<DirectoryReading> {
  const reading: DirectoryReading = { rows: [], problems: [] };
  let found = false;
  for (const sheet of workbook.sheets) {
    if (sheet.hidden || sheet.rows.size === 0) continue;
    const grid = createGrid(sheet);
    const columns = findDirectory(grid);
    if (!columns) continue;
    found = true;
    readSheet(grid, columns, reading);
    if (reading.rows.length > mostRows) {
      return failure('tooManyUnits', sheet.name, { most: mostRows });
    }
  }
  return found ? success(reading) : failure('noDirectory');
}

function readSheet(grid: Grid, columns: DirectoryColumns, reading: DirectoryReading): void {
  const { sheet, rows } = grid;
  const nameColumn = columns.columns.find(({ field }) => field === 'name')?.column ?? 0;
  let above: DirectoryRow | null = null;
  for (const row of rows) {
    if (row <= columns.headRow) continue;
    const line = grid.line(row);
    if (line.length === 0 || isColumnNumbers(line, columns.columns.length)) continue;
    if (isNote(line) || isSignature(line) || isTotal(line)) continue;
    const problem = (column: number | null, message: string) =>
      reading.problems.push(at(sheet, row, column, message));
    const cell = grid.segmentAt(row, nameColumn);
    if (!cell) {
      problem(nameColumn, '没有单位名称，这一行没有读。请补上名称。');
      continue;
    }
    // A heading over a group of rows: 一、市直部门（30个）.
    if (line.length === 1 && (cell.right > cell.left || startsLikeSection(cell.text))) continue;
    if (cell.top < row && above?.sheet === sheet.name) {
      addContact(above, readFields(grid, row, columns, problem));
      continue;
    }
    const name = nameOf(plainText(cell.cell), (message) => problem(nameColumn, message));
    if (name === null) continue;
    above = { sheet: sheet.name, row, name, ...readFields(grid, row, columns, problem) };
    above.aliases = above.aliases.filter((alias) => alias !== name);
    reading.rows.push(above);
  }
}

function at(
  sheet: RawSheet,
  row: number,
  column: number | null,
  message: string,
): DirectoryProblem {
  const letters = column === null ? null : columnLetters(column);
  return { sheet: sheet.name, row, column: letters, message };
}

function nameOf(text: string, problem: (message: string) => void): string | null {
  const name = unitName(text);
  if (name === '') problem('没有单位名称，这一行没有读。请补上名称。');
  else if (/^#|^\d+$/u.test(name)) problem(`“${name}”不是单位名称，这一行没有读。请改正。`);
  else if (name.length > longestName) problem('单位名称太长，这一行没有读。请检查是否填错了列。');
  else if (splitUnitNames(text).length > 1 && unitKind(name) !== 'collective') {
    problem(`“${name.slice(0, 30)}”像是几个单位，这一行没有读。请一个单位一行。`);
  } else return name;
  return null;
}

type Fields = Omit<DirectoryRow, 'sheet' | 'row' | 'name'>;

function readFields(
  grid: Grid,
  row: number,
  { columns }: DirectoryColumns,
  problem: (column: number, message: string) => void,
): Fields {
  const fields: Fields = {
    aliases: [],
    formerNames: [],
    kind: null,
    members: [],
    behindBy: null,
    leader: '',
    contact: '',
    phone: '',
  };
  for (const { field, column } of columns) {
    const segment = grid.segmentAt(row, column);
    if (!segment || field === 'ordinal' || field === 'name') continue;
    if (segment.cell.type === 'error') {
      problem(column, `单元格是错误值“${segment.text}”，没有读。请改正。`);
      continue;
    }
    const text = plainText(segment.cell);
    if (text === '') continue;
    if (/^同上$|^〃$|^"$/u.test(text)) {
      problem(column, '写的是“同上”，没有读。请写明内容。');
      continue;
    }
    const refused = put(fields, field, text);
    if (refused) problem(column, refused);
  }
  return fields;
}

/** Puts a text into its field; answers what is wrong with it, or null. */
function put(fields: Fields, field: DirectoryField, text: string): string | null {
  switch (field) {
    case 'aliases':
      fields.aliases.push(...splitUnitNames(text).map(unitName));
      return null;
    case 'formerNames':
      fields.formerNames.push(
        ...splitUnitNames(text).map((each) => readFormerName(each.replace(/\s+/gu, ''))),
      );
      return null;
    case 'members':
      fields.members = splitUnitNames(text).map(unitName);
      return null;
    case 'kind':
      fields.kind = unitKindOf(text);
      return fields.kind ? null : `认不出类别“${text}”。请填部门、县区、企业、事业单位或集体称谓。`;
    case 'behindBy':
      fields.behindBy = pointsOf(text);
      return fields.behindBy === null
        ? `“${text.slice(0, 30)}”不是0到100的百分数，没有读。请改正。`
        : null;
    case 'leader':
    case 'contact':
      fields[field] = personText(text);
      return null;
    case 'phone': {
      const phone = phoneText(text);
      if (phone === null) return `“${text}”不是电话号码，没有读。请改正。`;
      fields.phone = phone;
      return null;
    }
    case 'contactAndPhone': {
      const both = contactAndPhone(text);
      fields.contact ||= both.contact;
      fields.phone ||= both.phone;
      return null;
    }
    case 'ordinal':
    case 'name':
      return null;
  }
}

/** A second line under a merged name: another person of the same unit. */
function addContact(row: DirectoryRow, more: Fields): void {
  const joined = (one: string, other: string) =>
    [...new Set([...one.split('、'), ...other.split('、')])].filter(Boolean).join('、');
  row.behindBy ??= more.behindBy;
  row.leader = joined(row.leader, more.leader);
  row.contact = joined(row.contact, more.contact);
  row.phone = joined(row.phone, more.phone);
  row.aliases = [...new Set([...row.aliases, ...more.aliases])];
}

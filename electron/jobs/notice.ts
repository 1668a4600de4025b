// From a notice or a task table to a plan file: reading, decomposing, creating.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { decompose } from '#shared/document/decompose.ts';
import { keepReading, readingProperty } from '#shared/document/keptReading.ts';
import type { PlanProposal } from '#shared/document/proposal.ts';
import { chooseReading, type ReadProposal } from '#shared/document/table/chooseReading.ts';
import { decomposeTables } from '#shared/document/table/decomposeTables.ts';
import { proposalToPlan } from '#shared/document/toPlan.ts';
import type { PlanSnapshot } from '#shared/plan/document.ts';
import { idSource } from '#shared/plan/identity.ts';
import { failure, success, type Problem, type Result } from '#shared/result.ts';
import { PlanSession } from '../planSession.ts';
import { kindOfText } from '../excel/readText.ts';
import { readOutsideFile } from '../storage/readFile.ts';
import { documentKind, type DocumentKind } from '../word/documentKind.ts';
import { decodeText } from '../word/decodeText.ts';
import { htmlText } from '../word/htmlText.ts';
import { readDocx } from '../word/readDocx.ts';
import type { WordBlock } from '../word/wordBlocks.ts';

/** Endings of files that a plan can start from, without the dot. What is in a file decides how it is read. */
export const proposalEndings = [
  'txt',
  'md',
  'docx',
  'xlsx',
  'xlsm',
  'xls',
  'et',
  'csv',
  'ods',
  'htm',
  'html',
];

/** Largest file in bytes. The longest real notices are under 2 MB as Word files with pictures, ledgers reach 20 MB. */
const largestFile = 50 * 1024 * 1024;

/** Longest notice in UTF-16 code units. The longest real ones have less than 200,000. */
const longestNotice = 1_000_000;

const refusals: Record<Exclude<DocumentKind, 'workbook' | 'docx' | 'text'>, Problem> = {
  empty: { code: 'emptyFile' },
  oldWord: { code: 'oldWord' },
  locked: { code: 'noticeLocked' },
  openDocument: { code: 'openDocument' },
  ofd: { code: 'noticeOfd' },
  slides: { code: 'noticeSlides' },
  pdf: { code: 'noticePdf' },
  image: { code: 'noticeImage' },
  archive: { code: 'noticeArchive' },
  rtf: { code: 'noticeRtf' },
  damaged: { code: 'badDocx' },
  unknown: { code: 'notText' },
};

/** A file as a proposed plan; nothing is written. The content decides how it is read, never the name. */
export async function readProposalFile(file: string): Promise<Result<ReadProposal>> {
  const bytes = readOutsideFile(file, largestFile, 'noticeTooLarge');
  if (!bytes.ok) return bytes;
  const kind = documentKind(bytes.value, path.basename(file));
  switch (kind) {
    case 'workbook':
      return readTables(bytes.value, file);
    case 'docx': {
      const blocks = await readDocx(bytes.value, file);
      return blocks.ok ? readBlocks(blocks.value, file) : blocks;
    }
    case 'text':
      return readTextFile(bytes.value, file);
    default:
      return { ok: false, problem: { ...refusals[kind], where: file } };
  }
}

/** A notice's text as a proposed plan. `where` names it in a failure. */
export function readProposalText(text: string, where: string): Result<ReadProposal> {
  if (text.length > longestNotice) return failure('noticeTooLarge', where);
  const proposal = decompose(text);
  if (!proposal.ok) return failure(proposal.problem.code, where, proposal.problem.facts);
  return success({ source: { kind: 'text', text }, proposal: proposal.value });
}

/** The task tables of a workbook as a proposed plan. */
async function readTables(bytes: Uint8Array, file: string): Promise<Result<ReadProposal>> {
  const { readWorkbook } = await import('../excel/readWorkbook.ts');
  const workbook = await readWorkbook(bytes, file);
  if (!workbook.ok) return workbook;
  const read = decomposeTables(workbook.value.sheets);
  return read.ok ? read : failure(read.problem.code, file, read.problem.facts);
}

/** A Word document is its text, or its task tables where those are the plan; other tables are part of the text. */
function readBlocks(blocks: readonly WordBlock[], file: string): Result<ReadProposal> {
  const sheets = blocks.flatMap((block) => (block.kind === 'table' ? [block.sheet] : []));
  const outside = linesOf(blocks.filter(({ kind }) => kind === 'lines'));
  const tables = sheets.length > 0 ? decomposeTables(sheets, { around: outside }) : null;
  if (!tables?.ok) return readProposalText(linesOf(blocks), file);
  const { source } = tables.value;
  const taken = new Set(source.kind === 'table' ? source.sheets.map(({ name }) => name) : []);
  const rest = blocks.filter((block) => block.kind === 'lines' || !taken.has(block.sheet.name));
  return chooseReading(readProposalText(linesOf(rest), file), tables);
}

function linesOf(blocks: readonly WordBlock[]): string {
  return blocks.map(({ text }) => text).join('\n');
}

/** Plain text is a notice, or lines of cells (.csv, a page of a web export), whichever holds a plan. */
async function readTextFile(bytes: Uint8Array, file: string): Promise<Result<ReadProposal>> {
  const tables = await readTables(bytes, file);
  const text = decodeText(bytes);
  if (!text.ok) return tables.ok ? tables : failure(text.problem.code, file);
  const isPage = kindOfText(text.value) === 'html';
  const plain = isPage ? htmlText(text.value) : text.value;
  const notice = readProposalText(plain, file);
  // Lines of cells with headings: what they lack says more than that they are no notice.
  if (!notice.ok && !tables.ok && tables.problem.facts?.['tables']) return tables;
  return isLetter(plain) ? notice : chooseReading(notice, tables);
}

/** Many lines without a mark between cells are sentences: the reader of notices finds the tables among them. */
function isLetter(text: string): boolean {
  const marked = /[\t,;]/u;
  return text.split('\n').filter((line) => line.trim() !== '' && !marked.test(line)).length > 8;
}

/** Makes a plan file of a proposal as it stands. An existing file is replaced only when the user said so. */
export function createPlan(file: string, proposal: PlanProposal, replace: boolean): Result<null> {
  const { snapshot } = proposalToPlan(proposal, idSource());
  return createReviewed(file, snapshot, proposal, replace);
}

/** Makes a plan file of what a person reviewed. `asRead` is what the notice was read as before it was corrected. */
export function createReviewed(
  file: string,
  snapshot: PlanSnapshot,
  asRead: PlanProposal,
  replace: boolean,
): Result<null> {
  if (!replace && existsSync(file)) return failure('fileExists', file);
  return PlanSession.create(file, snapshot, { [readingProperty]: keepReading(asRead) });
}

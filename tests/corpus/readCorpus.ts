// The notices of a corpus, each read as the program reads it: from its file, through the decoder, to the proposal.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readProposalFile } from '#electron/jobs/notice.ts';
import { decodeText } from '#electron/word/decodeText.ts';
import type { PlanProposal } from '#shared/document/proposal.ts';
import type { Gold } from './gold.ts';
import type { Score } from './book.ts';
import { scoreNotice } from './score.ts';
import { wordFile } from './wordFile.ts';

const ownCorpus = import.meta.dirname;
const noticeFile = /^(.+)\.(?:txt|docx)$/u;

/** `refused`: the code with which the program refused the notice; then everything is missing, but nobody was misled. */
export type ReadNotice = { name: string; text: string; score: Score; refused: string | null };

/** Where a notice and its gold lie: `X/notice.txt` with `X/gold.json`, or `X.txt` or `X.docx` with `X.gold.json`. */
export type CorpusEntry = { name: string; notice: string; gold: string };

/** The notices of a folder in the order of their names; those without gold are left out. */
export function corpusEntries(folder: string = ownCorpus): CorpusEntry[] {
  const place = (...parts: string[]) => path.join(folder, ...parts);
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry): CorpusEntry[] => {
      if (entry.isDirectory()) {
        const { name } = entry;
        return [{ name, notice: place(name, 'notice.txt'), gold: place(name, 'gold.json') }];
      }
      const name = noticeFile.exec(entry.name)?.[1];
      if (name === undefined) return [];
      return [{ name, notice: place(entry.name), gold: place(`${name}.gold.json`) }];
    })
    .filter(({ notice, gold }) => existsSync(notice) && existsSync(gold))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Reads one notice and scores it. */
export async function readCorpusNotice({
  name,
  notice,
  gold: at,
}: CorpusEntry): Promise<ReadNotice> {
  const gold = JSON.parse(readFileSync(at, 'utf8')) as Gold;
  const read =
    gold.file === undefined ? await readProposalFile(notice) : await readAsWord(notice, gold.file);
  if (!read.ok) return refusal(name, gold, notice, read.problem.code);
  const { source, proposal } = read.value;
  const { text } = source;
  return { name, text, score: scoreNotice(gold, text, proposal), refused: null };
}

function refusal(name: string, gold: Gold, file: string, refused: string): ReadNotice {
  const decoded = decodeText(readFileSync(file));
  const text = decoded.ok ? decoded.value : readFileSync(file, 'utf8');
  const score = scoreNotice(gold, text, nothing);
  for (const difference of score.differences) difference.silent = false;
  return { name, text, score, refused };
}

const nothing: PlanProposal = {
  title: '',
  documentNumber: null,
  issuer: null,
  issued: null,
  period: { start: null, end: null },
  stages: [],
  actions: [],
  warnings: [],
};

async function readAsWord(file: string, form: 'docx' | 'docxNumbered') {
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'planbook-corpus-'));
  try {
    const target = path.join(temporary, 'notice.docx');
    writeFileSync(
      target,
      wordFile(readFileSync(file, 'utf8'), { autoNumbers: form === 'docxNumbered' }),
    );
    return await readProposalFile(target);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

// Why a workbook from outside could not be read, in words.
import type { ProblemWords } from './problems.ts';

export const workbookProblems: ProblemWords = {};

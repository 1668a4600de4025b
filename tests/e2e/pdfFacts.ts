// A PDF that the program wrote, as another program reads it.
import { execFileSync } from 'node:child_process';

export function pdfFacts(file: string): { pages: number; size: string; text: string } {
  const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
  return {
    pages: Number(/^Pages:\s+(\d+)/mu.exec(info)?.[1]),
    size: /^Page size:\s+(.+)$/mu.exec(info)?.[1] ?? '',
    text: pdfText(file),
  };
}

/** As laid out: what stands beside each other stands in one line. */
export function pdfText(file: string): string {
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
}

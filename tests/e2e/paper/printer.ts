// A browser that prints sheets with the window's own code, and what stands in the PDF that comes out of it.
import react from '@vitejs/plugin-react';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from 'playwright';
import { build } from 'vite';
import type { PrintedSheet } from '#shared/paper/printedSheet.ts';
import type { PaperSetup } from '#shared/paper/setup.ts';
import type { CellOnPage, OnPage } from './page.tsx';

export type Printed = OnPage & { file: string; words: PdfWord[]; sizes: string[] };
export type PdfWord = {
  page: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
  text: string;
};

export type Printer = {
  print(name: string, sheet: PrintedSheet, setup: PaperSetup): Promise<Printed>;
  close(): Promise<void>;
};

declare global {
  var showOnPaper: (sheet: PrintedSheet, setup: PaperSetup) => Promise<OnPage>;
}

export async function startPrinter(): Promise<Printer> {
  const folder = mkdtempSync(path.join(tmpdir(), '打印 '));
  const root = path.resolve(import.meta.dirname, '..', '..', '..');
  await build({
    configFile: false,
    root,
    logLevel: 'silent',
    plugins: [react()],
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      cssCodeSplit: false,
      rolldownOptions: {
        input: path.join(import.meta.dirname, 'page.tsx'),
        output: { format: 'iife', entryFileNames: 'page.js', assetFileNames: 'page[extname]' },
      },
    },
  });
  const browser: Browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.setContent('<!doctype html><html lang="zh-CN"><body></body></html>');
  await page.addStyleTag({ path: path.join(folder, 'page.css') });
  await page.addScriptTag({ path: path.join(folder, 'page.js') });
  return {
    async print(name, sheet, setup) {
      const shown = await page.evaluate(([what, how]) => globalThis.showOnPaper(what, how), [
        sheet,
        setup,
      ] as const);
      const file = path.join(folder, `${name}.pdf`);
      await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true });
      return { ...shown, file, words: wordsOf(file, folder), sizes: sizesOf(file) };
    },
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function wordsOf(file: string, folder: string): PdfWord[] {
  const out = path.join(folder, 'words.html');
  execFileSync('pdftotext', ['-bbox', file, out]);
  const pages = readFileSync(out, 'utf8').split('<page ').slice(1);
  return pages.flatMap((content, index) =>
    [
      ...content.matchAll(
        /<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)<\/word>/gs,
      ),
    ].map(([, left, top, right, bottom, text = '']) => ({
      page: index + 1,
      left: Number(left),
      top: Number(top),
      right: Number(right),
      bottom: Number(bottom),
      text: text
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&'),
    })),
  );
}

function sizesOf(file: string): string[] {
  const info = execFileSync('pdfinfo', ['-l', '10000', file], { encoding: 'utf8' });
  return [...info.matchAll(/^Page\s+\d+ size:\s+(.+)$/gmu)].map(([, size = '']) => size);
}

/** What the PDF says within a cell, without spaces, in the order in which it is read. */
export function textIn(words: readonly PdfWord[], cell: CellOnPage): string {
  const middle = ({ top, bottom }: PdfWord) => (top + bottom) / 2;
  const within = words.filter((word) => {
    const across = (word.left + word.right) / 2;
    return (
      word.page === cell.page &&
      across > cell.left &&
      across < cell.right &&
      middle(word) > cell.top &&
      middle(word) < cell.bottom
    );
  });
  // Words of one line may differ by a hair in height.
  return within
    .sort((a, b) => (Math.abs(middle(a) - middle(b)) > 3 ? middle(a) - middle(b) : a.left - b.left))
    .map(({ text }) => text)
    .join('')
    .replaceAll(/\s/gu, '');
}

// LibreOffice as an independent second opinion on the workbooks that are written. Tests skip where it is absent.
import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

function findOffice(): string | null {
  const names = process.platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice'];
  for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
    for (const name of names) {
      const file = path.join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // Not in this folder.
      }
    }
  }
  return null;
}

const office = findOffice();

/** Where the program is, null without one. */
export const officePath = office;

/** Null when LibreOffice can be run, otherwise the sentence why a test is skipped. */
export const withoutOffice: string | null = office
  ? null
  : 'LibreOffice is not installed here: this check by a second program is skipped';

/** The same for Word files: Debian packs the program that reads them apart. */
export const withoutWriter: string | null = hasWriter()
  ? null
  : 'LibreOffice Writer is not installed here: this check by a second program is skipped';

export function hasWriter(): boolean {
  if (!office) return false;
  if (process.platform !== 'linux') return true;
  return existsSync(path.join(path.dirname(realpathSync(office)), 'libswlo.so'));
}

/** Converts a file and answers the path of the result. `filter` is a format with options, such as `csv:…`. */
export async function convert(file: string, format: string, filter = format): Promise<string> {
  const [converted = ''] = await convertAll([file], format, filter);
  return converted;
}

/** The same for several files in one run of the program. */
export async function convertAll(
  files: string[],
  format: string,
  filter = format,
): Promise<string[]> {
  if (!office) throw new Error(withoutOffice ?? '');
  // A profile of its own: two instances on one profile refuse to work beside each other.
  const folder = mkdtempSync(path.join(tmpdir(), 'planbook-office-'));
  const profile = pathToFileURL(path.join(folder, 'profile')).href;
  const out = path.join(folder, 'out');
  const options = ['--headless', `-env:UserInstallation=${profile}`, '--convert-to', filter];
  await run(office, [...options, '--outdir', out, ...files], { timeout: 90_000 });
  return files.map((file) =>
    path.join(out, `${path.basename(file, path.extname(file))}.${format}`),
  );
}

/** The first visible sheet as rows of shown texts. */
export async function sheetAsRows(file: string): Promise<string[][]> {
  const { readFileSync } = await import('node:fs');
  // Comma, double quote, UTF-8, first line, all cells as text as shown.
  const csv = await convert(
    file,
    'csv',
    'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true',
  );
  return parseCsv(readFileSync(csv, 'utf8').replace(/^\ufeff/u, ''));
}

function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  for (let index = 0; index < text.length; index++) {
    const sign = text[index] ?? '';
    if (quoted) {
      if (sign === '"' && text[index + 1] === '"') {
        cell += '"';
        index++;
      } else if (sign === '"') quoted = false;
      else cell += sign;
    } else if (sign === '"') quoted = true;
    else if (sign === ',') endCell();
    else if (sign === '\n') {
      endCell();
      rows.push([]);
    } else if (sign !== '\r') cell += sign;
  }
  endCell();
  return rows;
}

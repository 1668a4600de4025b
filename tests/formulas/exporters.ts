// Every call that writes a file, by name: how it is made to write here, and how its files are looked at. A call that writes and
// stands not here does not compile.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Handlers } from '#electron/calls/handlers.ts';
import type { PlanSession } from '#electron/planSession.ts';
import { builtInDesigns } from '#shared/consolidate/builtInDesigns.ts';
import { partOfTab } from '#shared/export/exportedSheet.ts';
import type { CallName, Calls, WrittenFile } from '#shared/ipc/calls.ts';
import { tabIn } from '#shared/plan/customColumns.ts';
import { tabs } from '#shared/plan/tabs.ts';
import type { Result } from '#shared/result.ts';
import { liveInLetter, liveInLines, liveInWorkbook } from './liveFormulas.ts';

type ValueOf<Reply> = Reply extends { ok: true; value: infer Value } ? Value : never;
type Writes<Value> = Value extends WrittenFile
  ? true
  : Value extends object
    ? {
        [Key in keyof Value]: Extract<Value[Key], WrittenFile> extends never ? never : true;
      }[keyof Value]
    : never;
export type WritingCall = {
  [Name in CallName]: true extends Writes<ValueOf<Calls[Name]['reply']>> ? Name : never;
}[CallName];

export type World = {
  handlers: Handlers;
  session: PlanSession;
  /** Where dialogs lead: a new file with this ending, or the folder. */
  nextFile: (ending: string) => void;
  /** A filled and spoilt form that came back. */
  returned: () => Promise<string>;
  answerFiles: (files: string[]) => void;
};

/** Resolves when everything is written; throws when a call fails. */
type Exporter = (world: World) => Promise<void>;

export const period = '2022-06';

function taken<Value>(reply: Result<Value>): NonNullable<Value> {
  if (!reply.ok) throw new Error(JSON.stringify(reply.problem));
  if (reply.value === null || reply.value === undefined) throw new Error('nothing was written');
  return reply.value;
}

const letterDetails = {
  issuer: '=1+1',
  to: '=1+1',
  copies: '=1+1',
  signer: '=1+1',
  date: '2022-07-01',
  replyBy: '2022-07-10',
  contact: '=1+1',
  phone: '=1+1',
};

/** A word instead: what it writes is no sheet and no letter, or nothing of a plan's texts is in it. */
export const exporters: Record<WritingCall, Exporter | string> = {
  async 'assess:write'({ handlers, nextFile }) {
    nextFile('xlsx');
    taken(await handlers['assess:write']({ period, withSupporters: true }));
  },
  'backups:copy': 'a plan file',
  'tour:returns': 'forms as forms:write makes them, of the example that comes with the program',
  async 'consolidate:write'({ handlers, nextFile }) {
    for (const { name, design } of builtInDesigns) {
      nextFile('xlsx');
      taken(await handlers['consolidate:write']({ period, name, design }));
    }
  },
  'consolidate:exportDesign': 'JSON, read by Planbook only',
  async 'forms:write'({ handlers, session }) {
    const own = [...session.document.formTemplates.values()].find(
      ({ use }) => use !== 'consolidated',
    );
    for (const form of ['', own?.id ?? 'missing']) {
      const chosen = taken(await handlers['forms:choose']({ period, units: null, form }));
      taken(await handlers['forms:write']({ token: chosen.token, into: 'newFolder' }));
    }
  },
  'forms:exportStyle': 'JSON, read by Planbook only',
  async 'letters:write'({ handlers, session, nextFile }) {
    const unitIds = [...session.document.units.keys()].slice(0, 3);
    // Reports of the period are due by then: there are units that have not reported.
    session.setAsOf('2022-08-31');
    let kinds = 0;
    for (const kind of ['notice', 'urge', 'remind', 'unreported'] as const) {
      nextFile('docx');
      const request = { kind, period, template: '', unitIds, number: '=1+1', replaces: null };
      const chosen = await handlers['letters:choose']({ ...request, details: letterDetails });
      // Not every kind has somebody to write to.
      if (!chosen.ok && chosen.problem.code.startsWith('letters')) continue;
      kinds += 1;
      taken(await handlers['letters:write']({ token: taken(chosen).token, into: 'newFolder' }));
    }
    if (kinds < 3) throw new Error(`letters of ${kinds} kinds`);
  },
  'letters:exportTemplate': 'a template as the office made it, or the bundled one',
  'log:save': 'a text without anything of a plan',
  'paper:pdf': 'a PDF',
  'picture:png': 'a picture',
  async 'returns:writeSendBack'({ handlers, nextFile, returned, answerFiles }) {
    answerFiles([await returned()]);
    const { token } = taken(await handlers['returns:choose']({ period, what: 'files' }));
    nextFile('xlsx');
    taken(await handlers['returns:writeSendBack']({ token, file: 0 }));
  },
  async 'returns:writeSendBacks'({ handlers, returned, answerFiles }) {
    answerFiles([await returned()]);
    const { token } = taken(await handlers['returns:choose']({ period, what: 'files' }));
    taken(await handlers['returns:writeSendBacks']({ token, files: [0] }));
  },
  async 'sheets:export'({ handlers, session, nextFile }) {
    const sheets = tabs.map(({ name }) => ({
      tab: name,
      rows: null,
      ...partOfTab(tabIn(session.document, name), undefined, 'all'),
    }));
    const usual = { paper: 'A3', merged: true } as const;
    nextFile('xlsx');
    taken(await handlers['sheets:export']({ ...usual, format: 'xlsx', sheets }));
    for (const sheet of sheets) {
      nextFile('csv');
      taken(await handlers['sheets:export']({ ...usual, format: 'csv', sheets: [sheet] }));
    }
  },
  async 'sheets:own'({ handlers, session, nextFile }) {
    const own = [...session.document.formTemplates.values()].find(
      ({ use }) => use === 'consolidated',
    );
    const design = builtInDesigns[0]?.design;
    if (!own || !design) throw new Error('a template and a design');
    nextFile('xlsx');
    taken(await handlers['sheets:own']({ template: own.id, design, period }));
  },
  async 'snapshots:write'({ handlers, nextFile }) {
    const designs = builtInDesigns.map(({ id }) => id);
    const name = '=1+1';
    const sealed = taken(await handlers['snapshots:seal']({ period, name, designs }));
    nextFile('xlsx');
    taken(await handlers['snapshots:write']({ id: sealed.id }));
  },
  async 'snapshots:writeComparison'({ handlers, nextFile }) {
    nextFile('xlsx');
    const states = { before: { period: '2022-05' }, after: { period } };
    taken(await handlers['snapshots:writeComparison'](states));
  },
  async 'units:export'({ handlers, nextFile }) {
    nextFile('xlsx');
    taken(await handlers['units:export'](null));
  },
};

/** What is live in the files of a folder and of those in it, by file; `office` says which formulas are the office's own. */
export function liveIn(folder: string, office: (formula: string) => boolean): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile());
  const looks: Record<string, (bytes: Uint8Array) => string[]> = {
    '.xlsx': liveInWorkbook,
    '.csv': liveInLines,
    '.docx': liveInLetter,
  };
  if (files.length === 0) throw new Error('no file was written');
  return files.flatMap((file) => {
    const look = looks[path.extname(file)];
    if (!look) throw new Error(`nobody looks into ${file}`);
    return look(readFileSync(file))
      .filter((found) => !office(found))
      .map((found) => `${path.basename(file)}: ${found}`);
  });
}

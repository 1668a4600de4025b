// What the calls of the window work on: the open plan, the dialogs, the tokens that stand for things on this side.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { AppState, EventName, Events, PlanState, WrittenFile } from '#shared/ipc/calls.ts';
import { toSnapshot, type PlanSnapshot } from '#shared/plan/document.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { today } from './clock.ts';
import { PlanSession } from './planSession.ts';
import { planExtension } from './storage/openPlanFile.ts';
import type { Settings } from './storage/settings.ts';

/** The dialogs of the machine. Null means that the user cancelled. */
export type Dialogs = {
  openFile(options: { title: string; extensions: string[]; kind: string }): Promise<string | null>;
  openFiles(options: {
    title: string;
    extensions: string[];
    kind: string;
  }): Promise<string[] | null>;
  chooseFolder(options: { title: string }): Promise<string | null>;
  saveFile(options: {
    title: string;
    name: string;
    extension: string;
    kind: string;
  }): Promise<string | null>;
};

export type DeskParts = {
  version: string;
  /** Where `templates/` lies: the checkout or the package. */
  appPath: string;
  /** Where the working copy of the example plan is kept. */
  userDataPath: string;
  settings: Settings;
  dialogs: Dialogs;
  send<Name extends EventName>(name: Name, payload: Events[Name]): void;
  /** Called after another plan was opened or the plan was closed: title, recent documents. */
  planChanged(path: string | null): void;
};

/** The day on which the example is looked at: its story stands in the middle of 2022. */
const exampleAsOf = '2022-06-30';

/** How many tokens are kept; older ones no longer stand for anything. */
const mostTokens = 64;

export class Desk {
  readonly parts: DeskParts;
  session: PlanSession | null = null;
  private example = false;
  private readonly tokens = new Map<string, unknown>();

  constructor(parts: DeskParts) {
    this.parts = parts;
  }

  appState(): AppState {
    const { version, settings } = this.parts;
    return { version, today: today(), recent: settings.recent(), plan: this.planState() };
  }

  planState(): PlanState | null {
    const { session } = this;
    if (!session) return null;
    const { path: file } = session.file;
    return {
      name: path.basename(file, planExtension),
      place: path.dirname(file),
      readOnly: session.readOnlyBecause,
      example: this.example,
      snapshot: toSnapshot(session.document),
      revision: session.revision,
      asOf: session.asOf,
      today: today(),
      flags: session.flags,
      steps: session.steps,
    };
  }

  /** Opens a plan in place of the one that is open. When it cannot be opened, the open one stays. */
  open(file: string): Result<PlanState> {
    if (this.session?.file.path === file) return success(this.requireState());
    const opened = PlanSession.open(file);
    if (!opened.ok) return opened;
    this.session?.close();
    this.session = opened.value;
    this.example = file === this.examplePath;
    if (!this.example) this.parts.settings.addRecent(file);
    this.parts.planChanged(file);
    return success(this.requireState());
  }

  /** The example as a working copy of this user, made from the bundled plan at the first time. */
  openExample(): Result<PlanState> {
    const file = this.examplePath;
    if (!existsSync(file)) {
      mkdirSync(path.dirname(file), { recursive: true });
      const bundled = path.join(this.parts.appPath, 'templates', 'example-plan.json');
      const made = PlanSession.create(
        file,
        JSON.parse(readFileSync(bundled, 'utf8')) as PlanSnapshot,
      );
      if (!made.ok) return made;
    }
    const wasOpen = this.session?.file.path === file;
    const opened = this.open(file);
    if (!opened.ok || wasOpen) return opened;
    this.session?.setAsOf(exampleAsOf);
    return success(this.requireState());
  }

  private get examplePath(): string {
    return path.join(this.parts.userDataPath, 'example', `示例计划${planExtension}`);
  }

  close(): void {
    if (!this.session) return;
    this.session.close();
    this.session = null;
    this.example = false;
    this.parts.planChanged(null);
  }

  private requireState(): PlanState {
    const state = this.planState();
    if (!state) throw new Error('a plan was opened and is not there');
    return state;
  }

  /** Runs `work` on the open plan, or fails with `noPlanOpen`. */
  withPlan<Value>(work: (session: PlanSession) => Result<Value>): Result<Value> {
    return this.session ? work(this.session) : failure('noPlanOpen');
  }

  /** A word that stands for a value on this side of the boundary. */
  token(value: unknown): string {
    const token = randomBytes(12).toString('hex');
    this.tokens.set(token, value);
    const oldest = this.tokens.keys().next().value;
    if (this.tokens.size > mostTokens && oldest !== undefined) this.tokens.delete(oldest);
    return token;
  }

  /** What a token stands for, if it is of the kind that `is` tells; null when it is gone. */
  valueOf<Value>(token: string, is: (value: unknown) => value is Value): Value | null {
    const value = this.tokens.get(token);
    return is(value) ? value : null;
  }

  writtenFile(file: string): WrittenFile {
    const token = this.token({ written: file } satisfies Written);
    return { token, name: path.basename(file), place: path.dirname(file) };
  }

  writtenPath(token: string): string | null {
    return this.valueOf(token, isWritten)?.written ?? null;
  }
}

type Written = { written: string };

function isWritten(value: unknown): value is Written {
  return typeof value === 'object' && value !== null && 'written' in value;
}

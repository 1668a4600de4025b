// A bridge with an open plan and no main process: it keeps the plan in memory with the product's own pure functions.
import { computeFlags } from '#shared/flags/computeFlags.ts';
import type { Bridge, Calls, Events, PlanState } from '#shared/ipc/calls.ts';
import { applyEdit } from '#shared/plan/apply.ts';
import { applyChange, isEmptyChange, reverseChange, type Change } from '#shared/plan/change.ts';
import { toSnapshot, type PlanDocument } from '#shared/plan/document.ts';
import type { Edit } from '#shared/plan/edit.ts';
import { idSource } from '#shared/plan/identity.ts';
import { failure, success } from '#shared/result.ts';

type Answers = { [Name in keyof Calls]?: (request: Calls[Name]['request']) => unknown };
type Step = { label: string; change: Change };

export type PlanBridge = Bridge & {
  document(): PlanDocument;
  edits: Edit[];
  calls: { name: string; request: unknown }[];
  emit<Name extends keyof Events>(name: Name, payload: Events[Name]): void;
};

export type PlanBridgeOptions = {
  asOf?: string;
  today?: string;
  answers?: Answers;
  example?: boolean;
  readOnly?: string | null;
};

export function planBridge(first: PlanDocument, options: PlanBridgeOptions = {}): PlanBridge {
  let document = first;
  let revision = 1;
  const today = options.today ?? '2022-07-01';
  let asOf = options.asOf ?? today;
  let undo: Step[] = [];
  let redo: Step[] = [];
  const newId = idSource();
  const edits: Edit[] = [];
  const calls: PlanBridge['calls'] = [];
  const listeners = new Map<string, Set<(payload: never) => void>>();
  const flags = () => computeFlags(document, asOf);
  const steps = () => ({ undo: undo.at(-1)?.label ?? null, redo: redo.at(-1)?.label ?? null });

  const state = (): PlanState => ({
    name: '三年行动计划',
    place: 'D:\\工作\\三年行动计划.planbook',
    readOnly: options.readOnly ?? null,
    example: options.example ?? false,
    snapshot: toSnapshot(document),
    revision,
    asOf,
    today,
    flags: flags(),
    steps: steps(),
  });
  const emit: PlanBridge['emit'] = (name, payload) => {
    for (const listener of listeners.get(name) ?? []) listener(payload as never);
  };
  const put = (change: Change) => {
    document = applyChange(document, change);
    revision += 1;
    const savedAt = '2022-07-01T01:02:03.000Z';
    emit('plan:changed', { revision, change, flags: flags(), steps: steps(), savedAt });
    return success({ revision });
  };

  const answers: Answers = {
    'app:start': () => ({ version: '0.1.0', today, recent: [], plan: state() }),
    'plan:edit': ({ edit }) => {
      edits.push(edit);
      const applied = applyEdit(document, edit, { newId, year: Number(asOf.slice(0, 4)) });
      if (!applied.ok) return applied;
      const { change, rejected } = applied.value;
      if (!isEmptyChange(change)) {
        undo = [...undo, { label: edit.label, change }];
        redo = [];
        put(change);
      }
      return success({ revision, rejected });
    },
    'plan:undo': () => {
      const step = undo.at(-1);
      if (!step) return failure('nothingToUndo');
      undo = undo.slice(0, -1);
      redo = [...redo, step];
      return put(reverseChange(step.change));
    },
    'plan:redo': () => {
      const step = redo.at(-1);
      if (!step) return failure('nothingToRedo');
      redo = redo.slice(0, -1);
      undo = [...undo, step];
      return put(step.change);
    },
    'plan:asOf': ({ day }) => {
      asOf = day ?? today;
      return success({ asOf, today, flags: flags() });
    },
    'plan:openExample': () => success(state()),
    ...options.answers,
  };

  return {
    async call(name, request) {
      calls.push({ name, request });
      // Events come before the reply, as they do from the main process; both later than the call.
      await Promise.resolve();
      const answer = answers[name] as ((request: unknown) => unknown) | undefined;
      if (!answer) throw new Error(`no answer for ${name}`);
      return (await answer(request)) as never;
    },
    on(name, listener) {
      const all = listeners.get(name) ?? new Set();
      listeners.set(name, all);
      all.add(listener);
      return () => {
        all.delete(listener);
      };
    },
    pathOfDropped: () => 'D:\\dropped.planbook',
    document: () => document,
    edits,
    calls,
    emit,
  };
}

// A bridge without a main process, for component tests: answers by call name, a list of what was asked, events by hand.
import type { Bridge, CallName, Calls, EventName, Events } from '#shared/ipc/calls.ts';

type Reply<Name extends CallName> = Calls[Name]['reply'];
export type Answers = {
  [Name in CallName]?: (request: Calls[Name]['request']) => Reply<Name> | Promise<Reply<Name>>;
};

export type FakeBridge = {
  bridge: Bridge;
  asked: { name: CallName; request: unknown }[];
  emit: <Name extends EventName>(name: Name, payload: Events[Name]) => void;
};

/** A call without an answer rejects, as a call to a broken main process would. */
export function fakeBridge(answers: Answers): FakeBridge {
  const asked: FakeBridge['asked'] = [];
  const listeners = new Map<EventName, Set<(payload: never) => void>>();
  return {
    asked,
    emit(name, payload) {
      for (const listener of listeners.get(name) ?? []) listener(payload as never);
    },
    bridge: {
      async call(name, request) {
        asked.push({ name, request });
        const answer = answers[name];
        if (!answer) throw new Error(`no answer for ${name}`);
        return answer(request);
      },
      on(name, listener) {
        const own = listeners.get(name) ?? new Set();
        listeners.set(name, own.add(listener));
        return () => own.delete(listener);
      },
      pathOfDropped: (file) => `/dropped/${(file as File).name}`,
    },
  };
}

// What has become of the sealed periods: asked again whenever the plan changes.
import { useEffect, useState } from 'react';
import type { SealState } from '#shared/ipc/snapshotCalls.ts';
import { failure, type Problem, type Result } from '#shared/result.ts';
import type { Mirror, OpenPlan } from '../mirror.ts';

type States = { states: ReadonlyMap<string, SealState>; problem: Problem | null };
const unknown: States = { states: new Map(), problem: null };

export function useSealStates(
  { bridge }: Mirror,
  { revision, document }: Pick<OpenPlan, 'revision' | 'document'>,
): States {
  const [known, setKnown] = useState<States>(unknown);
  const some = document.snapshots.size > 0;
  useEffect(() => {
    if (!some) return undefined;
    let wanted = true;
    const take = (reply: Result<SealState[]>) => {
      if (!wanted) return;
      setKnown(
        reply.ok
          ? { states: new Map(reply.value.map((state) => [state.id, state])), problem: null }
          : { ...unknown, problem: reply.problem },
      );
    };
    bridge.call('snapshots:states', null).then(take, () => take(failure('internal')));
    return () => {
      wanted = false;
    };
  }, [bridge, revision, some]);
  return some ? known : unknown;
}

// A review that was left for another page: when one comes back to it, it is held against the plan as it is by then.
import { useEffect, useRef } from 'react';
import type { Bridge } from '#shared/ipc/calls.ts';
import type { Kept } from '../parts/kept.ts';
import type { Notify } from '../window/messages.tsx';
import type { ReviewDesk } from './reviewDesk.ts';

type Parts = {
  kept: Kept;
  desk: ReviewDesk | null;
  /** Of the plan. */
  revision: number;
  bridge: Bridge;
  notify: Notify;
};

export function useFollowedPlan(parts: Parts): void {
  const latest = useRef(parts);
  latest.current = parts;
  useEffect(() => {
    const { kept, desk, revision, bridge, notify } = latest.current;
    const follow = async (own: ReviewDesk) => {
      const { token } = own.getState().review;
      const shown = await bridge.call('returns:shown', { token });
      if (!shown.ok) return;
      own.adopt(shown.value);
      notify({
        tone: 'info',
        title: '离开期间计划有改动',
        details: ['已按现在的计划重新对照，所做的决定都在。合并以前请再看一遍。'],
      });
    };
    if (desk && kept.get('revision', revision) !== revision) void follow(desk);
    return () => kept.put('revision', latest.current.revision);
  }, []);
}

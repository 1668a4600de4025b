// Reviews that are not in the plan yet: they stay while other pages are shown, and nothing but a person's word puts them away.
import {
  useCallback,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import type { Mirror } from '../mirror.ts';
import { createKept, isTouched, type Kept } from '../parts/kept.ts';
import { StayQuestion } from '../parts/StayQuestion.tsx';
import type { Notify } from '../window/messages.tsx';
import type { PageName } from './useAppCommands.ts';

const names = { returns: '收表', revision: '读入修订通知', merge: '合并另一份计划' } as const;
type ReviewPage = keyof typeof names;
const pages = Object.keys(names) as ReviewPage[];

type Parts = {
  mirror: Mirror;
  notify: Notify;
  /** Names the file of the open plan: its reviews are not about another one. */
  planFile: string;
  /** The rows of a large plan are on their way, of the same one perhaps. */
  arriving: object | null;
  page: PageName;
  onPage(page: PageName): void;
};

export type OpenReviews = {
  /** What a page that reviews is to be given. */
  propsOf(page: PageName): { kept?: Kept };
  /** Asks before the plan is closed or another one takes its place, where that would lose a review. */
  mayLeave(): Promise<boolean>;
  question: ReactNode;
};

function freshly(planFile: string) {
  const kept = { returns: createKept(), revision: createKept(), merge: createKept() };
  return { planFile, kept, subscribe: subscribeAll(kept) };
}

export function useOpenReviews({
  mirror,
  notify,
  planFile,
  arriving,
  page,
  onPage,
}: Parts): OpenReviews {
  const { bridge } = mirror;
  const [own, setOwn] = useState(() => freshly(planFile));
  if (own.planFile !== planFile && arriving === null) setOwn(freshly(planFile));
  const { kept, subscribe } = own;
  const [answer, setAnswer] = useState<((leave: boolean) => void) | null>(null);
  const isOpen = useSyncExternalStore(subscribe, () => pages.some((each) => isTouched(kept[each])));
  // The main process asks when the program is to end. That it cannot be told spoils nothing but the question.
  useEffect(() => {
    bridge.call('desktop:reviewing', { open: isOpen }).catch(() => undefined);
  }, [bridge, isOpen]);

  const before = useRef(page);
  useEffect(() => {
    const left = pages.find((each) => each === before.current);
    before.current = page;
    if (!left || left === page || !isTouched(kept[left])) return;
    notify({
      tone: 'info',
      title: `“${names[left]}”的核对还没有写入计划`,
      details: [`已保留。回到“${names[left]}”可以接着核对。`],
    });
  }, [page, kept, notify]);

  const latest = useRef({ isOpen, answer });
  latest.current = { isOpen, answer };
  const mayLeave = useCallback(() => {
    if (!latest.current.isOpen) return Promise.resolve(true);
    latest.current.answer?.(false);
    return new Promise<boolean>((resolve) => setAnswer(() => resolve));
  }, []);
  const answered = (leave: boolean) => {
    setAnswer(null);
    answer?.(leave);
    const reviewed = pages.filter((each) => isTouched(kept[each]));
    const [first] = reviewed;
    // A draft of a new plan is no page to be led away from.
    if (!leave && first && page !== 'notice' && !reviewed.some((each) => each === page)) {
      onPage(first);
    }
  };
  const which = pages.filter((each) => isTouched(kept[each])).map((each) => `“${names[each]}”`);
  const question = answer && (
    <StayQuestion
      title="放弃没有写入的核对吗？"
      leave="放弃核对"
      onLeave={() => answered(true)}
      onStay={() => answered(false)}
    >
      {which}
      的核对还没有写入计划。关闭、另存或换一个计划以后，所做的决定和更正都会丢失；计划没有改动，文件也都还在。
    </StayQuestion>
  );
  const propsOf = (of: PageName) => (of in kept ? { kept: kept[of as ReviewPage] } : {});
  return { propsOf, mayLeave, question };
}

function subscribeAll(kept: Record<ReviewPage, Kept>): (listener: () => void) => () => void {
  return (listener) => {
    const stops = pages.map((each) => kept[each].subscribe(listener));
    return () => {
      for (const stop of stops) stop();
    };
  };
}

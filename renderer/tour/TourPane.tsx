// The guided tour beside the work: one step at a time, which waits for the person; it can be left and taken up again.
import { Button, ProgressBar } from '@fluentui/react-components';
import { CheckmarkCircle20Filled, Dismiss20Regular } from '@fluentui/react-icons';
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import {
  isDone,
  tourAfter,
  tourAt,
  tourSteps,
  type TourEvent,
  type TourPlace,
} from '#shared/tour/tour.ts';
import { showHelp } from '../help/helpStore.ts';
import type { Mirror } from '../mirror.ts';
import { Beside } from '../parts/Beside.tsx';
import { useMirrorState } from '../parts/useMirrorState.ts';
import { onTourEvent, shownNow } from './tourEvents.ts';
import { TourReturns } from './TourReturns.tsx';

/** The window says by this class that it has less room. */
const besideClass = 'pb-tour-beside';

type Props = { mirror: Mirror; onClose(): void };

export function TourPane({ mirror, onClose }: Props): ReactNode {
  const plan = useMirrorState(mirror, 'plan');
  const pane = useRef<HTMLElement>(null);
  const [place, setPlace] = useState<TourPlace>(() => begin(plan?.view.tour ?? 0));

  useLayoutEffect(() => {
    document.documentElement.classList.add(besideClass);
    return () => document.documentElement.classList.remove(besideClass);
  }, []);
  useEffect(
    () => onTourEvent((event: TourEvent) => setPlace((before) => tourAfter(before, event))),
    [],
  );
  useEffect(() => pane.current?.focus({ preventScroll: true }), []);

  const go = (step: number) => {
    const next = begin(step);
    setPlace(next);
    const view = mirror.getState().plan?.view;
    if (view) mirror.setView({ ...view, tour: next.step });
    // The button that was pressed may be gone; the step is read out from its beginning.
    pane.current?.focus({ preventScroll: true });
  };
  const step = tourSteps[place.step];
  return (
    <Beside label="示例导览" className="pb-tour" pane={pane} focusable onEscape={onClose}>
      <div className="pb-tour-head">
        <h2>示例导览</h2>
        <span>
          {step ? `第${place.step + 1}步，共${tourSteps.length}步` : `共${tourSteps.length}步`}
        </span>
      </div>
      <ProgressBar
        value={place.step + (isDone(place) && step ? 1 : 0)}
        max={tourSteps.length}
        aria-label="导览进度"
      />
      {step ? (
        <div className="pb-tour-body">
          <h3>{step.title}</h3>
          {step.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {step.key === 'returns' && <TourReturns mirror={mirror} />}
          <p className="pb-tour-next" role="status" data-done={isDone(place)}>
            {isDone(place) ? (
              <>
                <CheckmarkCircle20Filled aria-hidden />
                这一步已完成。
              </>
            ) : (
              step.needs[place.met]?.next
            )}
          </p>
        </div>
      ) : (
        <div className="pb-tour-body">
          <h3>导览已走完</h3>
          <p>从通知到计划，再到发表、收表、汇总、封存、备份，就是一期的全部工作。</p>
          <p>示例计划可以继续随意试用；做自己的计划，请从菜单“文件 › 从通知新建”开始。</p>
        </div>
      )}
      <div className="pb-tour-foot">
        {step ? (
          <Button
            appearance={isDone(place) ? 'primary' : 'secondary'}
            onClick={() => go(place.step + 1)}
          >
            {isDone(place) ? '下一步' : '跳过这一步'}
          </Button>
        ) : (
          <Button onClick={() => go(0)}>从头再看</Button>
        )}
        {step && (
          <Button appearance="subtle" onClick={() => showHelp(step.help)}>
            详细说明
          </Button>
        )}
        {place.step > 0 && step && (
          <Button appearance="subtle" onClick={() => go(place.step - 1)}>
            上一步
          </Button>
        )}
        <Button
          appearance="subtle"
          icon={<Dismiss20Regular />}
          title="可以从菜单“帮助 › 示例导览”接着看"
          onClick={onClose}
        >
          离开导览
        </Button>
      </div>
    </Beside>
  );
}

/** A step from its beginning; what is shown already counts. */
function begin(step: number): TourPlace {
  const place = tourAt(step);
  const shown = shownNow();
  return shown === null ? place : tourAfter(place, shown);
}

// Parts of the screen whose code is read when they are first needed, or in a pause before that. A part that was read is drawn
// in the same frame as any other: React.lazy would show its fallback once even then.
import { Spinner } from '@fluentui/react-components';
import { useEffect, useReducer, useState, type ComponentType, type ReactNode } from 'react';

/** What the screen needs to know of such a part, whatever it shows. */
export type Readable = {
  /** Reads its code; rejects when it cannot be read, and may then be called again. */
  read(): Promise<void>;
};

/** Ways out of a part that could not be read. */
type Closing = { onClose?: () => void };

/** Waiting shorter than this, in milliseconds, is not shown: a spinner that flashes is worse than none. */
const unseen = 150;
/** Where no pause comes for so long, in milliseconds, a part is read without one. */
const longestWait = 2000;

export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ((props: Props & Closing) => ReactNode) & Readable {
  let Made: ComponentType<Props> | null = null;
  let coming: Promise<void> | null = null;
  const read = () => {
    coming ??= load().then(
      (made) => {
        Made = made;
      },
      (error: unknown) => {
        coming = null;
        throw error;
      },
    );
    return coming;
  };

  function Later(props: Props & Closing): ReactNode {
    const [, drawAgain] = useReducer((times: number) => times + 1, 0);
    const [failed, setFailed] = useState(false);
    const waiting = Made === null && !failed;
    useEffect(() => {
      if (!waiting) return undefined;
      let here = true;
      read().then(
        () => here && drawAgain(),
        (error: unknown) => {
          // Into the log, like any failure that nobody foresaw.
          reportError(error);
          if (here) setFailed(true);
        },
      );
      return () => {
        here = false;
      };
    }, [waiting]);
    if (Made) return <Made {...props} />;
    if (!failed) return <Waiting />;
    return <NotRead onAgain={() => setFailed(false)} onClose={props.onClose} />;
  }
  return Object.assign(Later, { read });
}

/** Reads parts one after the other, each in a pause of the person's work. Answers what ends that. */
export function readInPauses(parts: readonly Readable[]): () => void {
  let end = () => {};
  const wait = (place: number) => {
    const part = parts[place];
    if (!part) return;
    end = inPause(() => {
      const next = () => wait(place + 1);
      // Whoever needs a part that was not read asks again, and is told.
      part.read().then(next, next);
    });
  };
  wait(0);
  return () => end();
}

/** Does something in the next pause of the person's work. Answers what calls it off. */
export function inPause(work: () => void): () => void {
  const handle = requestIdleCallback(() => work(), { timeout: longestWait });
  return () => cancelIdleCallback(handle);
}

function Waiting(): ReactNode {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), unseen);
    return () => clearTimeout(timer);
  }, []);
  return shown ? <Spinner className="pb-later" label="正在打开…" /> : null;
}

type NotReadProps = { onAgain(): void; onClose: (() => void) | undefined };

/** Of plain elements, since what it would be made of may be what could not be read. */
function NotRead({ onAgain, onClose }: NotReadProps): ReactNode {
  return (
    <div className={onClose ? 'pb-not-read pb-not-read-cover' : 'pb-not-read'}>
      <section className="pb-recovering" aria-label="没有打开">
        <h1>没有打开</h1>
        <p role="alert">
          程序自己的文件没有读出来，计划没有受影响。请点“重试”；如仍不行，请重新启动计划簿，或重新安装。
        </p>
        <button type="button" autoFocus onClick={onAgain}>
          重试
        </button>
        {onClose && (
          <button type="button" onClick={onClose}>
            返回
          </button>
        )}
      </section>
    </div>
  );
}

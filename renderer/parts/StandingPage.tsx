// A page that stays made, and as it was scrolled, while another one is shown in its place: coming back shows it at once.
import { useRef, type ReactNode } from 'react';

type Props = { shown: boolean; children: ReactNode };

/** Made when it is shown first. Hidden it is neither drawn anew nor reached by keys and readers. */
export function StandingPage({ shown, children }: Props): ReactNode {
  const last = useRef<ReactNode>(null);
  // The very same elements: React looks no further into what is hidden.
  if (shown) last.current = children;
  if (last.current === null) return null;
  return <div className={shown ? 'pb-board' : 'pb-board pb-pane-hidden'}>{last.current}</div>;
}

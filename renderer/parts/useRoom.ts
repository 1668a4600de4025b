// How large a scrolled part of the page is, and how far it is scrolled.
import { useEffect, useState, type RefObject } from 'react';

export type Room = { width: number; height: number; top: number; left: number };

export function useRoom(element: RefObject<HTMLElement | null>): Room {
  const [room, setRoom] = useState<Room>({ width: 0, height: 0, top: 0, left: 0 });
  useEffect(() => {
    const box = element.current;
    if (!box) return undefined;
    const look = () =>
      setRoom({
        width: box.clientWidth,
        height: box.clientHeight,
        top: box.scrollTop,
        left: box.scrollLeft,
      });
    const observer = new ResizeObserver(look);
    observer.observe(box);
    box.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, [element]);
  return room;
}

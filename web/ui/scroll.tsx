import './scroll.css';
import { type ReactNode, useEffect, useRef, useState } from 'react';

interface Props {
  label: string;
  /** So wide that on paper it takes a sheet across. */
  isAcross?: boolean;
  children: ReactNode;
}

/** Something that may be too wide for the page. Where it is, it scrolls within itself, by keyboard too. */
export function Scroll({ label, isAcross = false, children }: Props) {
  const box = useRef<HTMLElement>(null);
  const isWider = useIsWider(box);
  return (
    <section
      ref={box}
      className={isAcross ? 'scroll scroll-across' : 'scroll'}
      {...(isWider && { tabIndex: 0, 'aria-label': label })}
    >
      {children}
    </section>
  );
}

/** Whether what a box holds is wider than the box, whichever of both changes. */
function useIsWider(box: { current: HTMLElement | null }): boolean {
  const [isWider, setWider] = useState(false);
  useEffect(() => {
    const { current } = box;
    if (!current) return;
    const look = () => setWider(current.scrollWidth > current.clientWidth + 1);
    const observer = new ResizeObserver(look);
    observer.observe(current);
    if (current.firstElementChild) observer.observe(current.firstElementChild);
    return () => observer.disconnect();
  }, [box]);
  return isWider;
}

import { useEffect, useRef, useState } from 'react';

/** Tells when the reader has come near the end of what is shown, and again if they are still there. */
export function Sentinel({ isWanted, onSeen }: { isWanted: boolean; onSeen: () => void }) {
  const mark = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (!mark.current) return;
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      rootMargin: '1200px',
    });
    observer.observe(mark.current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (isNear && isWanted) onSeen();
  });
  return <div ref={mark} aria-hidden="true" />;
}

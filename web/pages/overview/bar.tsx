import '../../ui/progress.css';
/** A bar of a picture whose number is written beside it. `part` is of one. */
export function Bar({ part }: { part: number }) {
  return (
    <svg className="meter-bar" aria-hidden="true" preserveAspectRatio="none" viewBox="0 0 100 1">
      <rect width={Math.max(0, Math.min(100, part * 100))} height="1" />
    </svg>
  );
}

import { Icon } from './icon.tsx';

/** Says at once that an amount goes too far, before anything is sent. */
export function Excess({ children }: { children: string }) {
  return (
    <p className="note note-bad" role="alert">
      <Icon name="warning" /> <span>{children}</span>
    </p>
  );
}

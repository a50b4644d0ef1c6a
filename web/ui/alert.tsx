import { Icon } from './icon.tsx';

/** Says at once what the API would refuse, before anything is sent. */
export function Alert({ children }: { children: string }) {
  return (
    <p className="note note-bad" role="alert">
      <Icon name="warning" /> <span>{children}</span>
    </p>
  );
}

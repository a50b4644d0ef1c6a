import type { Asked } from './dialog-box.tsx';
import { later } from './later.ts';

const DialogBox = later(() => import('./dialog-box.tsx').then((module) => module.DialogBox));

/** A question above the page. Focus goes in and comes back to where it was. */
export function Dialog({ isOpen, ...asked }: Asked & { isOpen: boolean }) {
  return isOpen ? <DialogBox {...asked} /> : null;
}

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type Act, useAct } from '../../api/use-act.ts';
import { forgetDraft } from '../../session/drafts.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

interface Props<Input> {
  /** On the button, and what the button is about where several say the same. */
  label: string;
  about?: string;
  kind?: 'primary' | 'secondary' | 'danger';
  title: string;
  isWide?: boolean;
  /** The name of the draft that the form keeps: dropped once the act is done. */
  draft: string;
  send: (input: Input, key: string) => Promise<unknown>;
  /** What is announced once it is done. */
  done: string;
  /** The heading that focus goes to then, because the button may be gone. */
  headingId: string;
  children: (act: Act<Input>) => ReactNode;
}

/**
 * An act behind a button, in a dialog. The act outlives the dialog's content, and the dialog does not close
 * while it is on its way or nobody knows whether it arrived.
 */
export function ActDialog<Input>(props: Props<Input>) {
  const { label, about, kind = 'secondary', title, isWide = false, draft, send, done, headingId } = props;
  const announce = useAnnounce();
  const [isOpen, setOpen] = useState(false);
  const isDone = useRef(false);
  const act = useAct({
    send,
    onDone: () => {
      forgetDraft(draft);
      announce(done);
      isDone.current = true;
      setOpen(false);
    },
  });
  useEffect(() => {
    if (isOpen || !isDone.current) return;
    isDone.current = false;
    document.getElementById(headingId)?.focus({ preventScroll: true });
  }, [isOpen, headingId]);
  const open = () => {
    act.reset();
    setOpen(true);
  };
  return (
    <>
      <Button kind={kind} onPress={open} {...(about !== undefined && { 'aria-label': `${label}: ${about}` })}>
        {label}
      </Button>
      <Dialog
        title={title}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        mustAnswer={act.isPending || act.isUnanswered}
        isWide={isWide}
      >
        {props.children(act)}
      </Dialog>
    </>
  );
}

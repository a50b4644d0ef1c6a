import { type ReactNode, use } from 'react';
import { type Act, useAct } from '../../api/use-act.ts';
import { forgetDraft } from '../../session/drafts.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ActHostContext } from './act-host.tsx';

interface ActProps<Input> {
  title: string;
  isWide?: boolean;
  /** The name of the draft that the form keeps: dropped once the act is done. */
  draft: string;
  send: (input: Input, key: string) => Promise<unknown>;
  /** The announcement after the act. */
  done: string;
  /** The heading that focus goes to then, because the button may be gone. */
  headingId: string;
  children: (act: Act<Input>) => ReactNode;
}

interface Props<Input> extends ActProps<Input> {
  /** On the button, and what the button is about where several say the same. */
  label: string;
  about?: string;
  kind?: 'primary' | 'secondary' | 'danger';
}

/** A button that opens an act's dialog, as things stand when it is pressed. */
export function ActButton<Input>({ label, about, kind = 'secondary', ...act }: Props<Input>) {
  const show = use(ActHostContext);
  return (
    <Button
      kind={kind}
      onPress={() => show({ dialog: <ActDialog {...act} /> })}
      {...(about !== undefined && { 'aria-label': `${label}: ${about}` })}
    >
      {label}
    </Button>
  );
}

/** The dialog does not close while the act is on its way or nobody knows whether it arrived. */
function ActDialog<Input>(props: ActProps<Input>) {
  const { title, isWide = false, draft, send, done, headingId } = props;
  const announce = useAnnounce();
  const show = use(ActHostContext);
  const act = useAct({
    send,
    draft,
    onDone: () => {
      forgetDraft(draft);
      // With the version on which an edit was begun.
      forgetDraft(`base:${draft}`);
      announce(done);
      show({ focusOn: headingId });
    },
  });
  return (
    <Dialog
      title={title}
      isOpen
      onClose={() => show({})}
      isHeld={act.isPending || act.isUnanswered}
      isWide={isWide}
    >
      {props.children(act)}
    </Dialog>
  );
}

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { useAct } from '../../api/use-act.ts';
import { forgetDraft } from '../../session/drafts.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';

/** The dialog of an act on an organisation. */

interface Props<Body> {
  title: string;
  /** The name of the draft that the dialog keeps: dropped once the act is done. */
  draft: string;
  /** The words of the button that sends it; the title without. */
  submit?: string;
  kind?: 'primary' | 'danger';
  /** What is sent; undefined while something is missing. */
  body: Body | undefined;
  send: (body: Body, key: string) => Promise<unknown>;
  /** What is said once it is done. */
  done: string;
  onClose: () => void;
  children: ReactNode;
}

/** What an act asks for, the button that sends it, and what follows: it is said, and the dialog goes. */
export function ActDialog<Body>({
  title,
  draft,
  submit = title,
  kind = 'primary',
  body,
  send,
  done,
  onClose,
  children,
}: Props<Body>) {
  const announce = useAnnounce();
  const act = useAct({
    send,
    draft,
    onDone: () => {
      forgetDraft(draft);
      announce(done);
      onClose();
    },
  });
  return (
    <Dialog title={title} isOpen onClose={onClose} isHeld={act.isPending || act.isUnanswered}>
      <Form act={act} onSubmit={() => body !== undefined && act.start(body)}>
        {children}
        <Button type="submit" kind={kind} isPending={act.isPending}>
          {submit}
        </Button>
      </Form>
    </Dialog>
  );
}

interface ReasonProps {
  value: string;
  onChange: (value: string) => void;
}

/** Why it is done, as the trail keeps it. */
export function Reason(props: ReasonProps) {
  const t = useTranslations();
  return <TextArea name="reason" label={t('organisations.reason')} maxLength={1000} isRequired {...props} />;
}

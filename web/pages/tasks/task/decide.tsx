import './decide.css';
import '../../../ui/fold.css';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../../api/client.ts';
import type { PostTasksIdDecisionBody } from '../../../api/schema.d.ts';
import { type Act, useAct } from '../../../api/use-act.ts';
import { ConfirmDistinct } from '../../../parts/acts/confirm-distinct.tsx';
import { useDistinct } from '../../../parts/acts/distinct.ts';
import { useDraft } from '../../../session/drafts.ts';
import { useAnnounce } from '../../../ui/announce.tsx';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { TextArea } from '../../../ui/fields.tsx';
import { ActNews, Form } from '../../../ui/form.tsx';
import { Quote } from '../../../ui/values.tsx';
import type { ProcedureTask } from '../queries.ts';
import { Delegation, Deliberation, type FieldsProps, Transfer } from './decision-details.tsx';
import { decisionBody, EMPTY, KeptDecision } from './decision-draft.ts';

type Decision = ProcedureTask['decisions'][number];

/** A task as far as it is decided. */
type Decidable = Pick<ProcedureTask, 'id' | 'kind' | 'status' | 'decisions' | 'textHash'>;

interface DecideProps {
  task: Decidable;
  /** What follows from each decision, where the task is not one of a convention. */
  hints?: Partial<Record<Decision, string>>;
  /** How it is sent, where the task is not one of a convention. */
  send?: (body: PostTasksIdDecisionBody, key: string) => Promise<unknown>;
}

/**
 * Deciding a task in place. What was typed is kept until the API has recorded the decision. Where another act ends
 * the task, as a payment does, deciding otherwise is there for who looks for it.
 */
export function Decide({ task, hints, send }: DecideProps) {
  const t = useTranslations();
  const api = useApi();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const name = `decision:${task.id}`;
  const { value, set, forget } = useDraft(name, KeptDecision, EMPTY);
  const draft = { ...value, decision: chosenOf(task.decisions, value.decision) };
  const act = useAct({
    draft: name,
    send: async (body: PostTasksIdDecisionBody, key): Promise<unknown> => {
      if (send) return send(body, key);
      return read(
        api.POST('/v1/tasks/{id}/decision', {
          params: { path: { id: task.id }, header: { 'Idempotency-Key': key } },
          body,
        }),
      );
    },
    onDone: () => {
      forget();
      announce(t('tasks.decide.done'));
      void navigate({ to: '/tasks' });
    },
  });
  if (task.status !== 'open') return act.refusal ? <TooLate act={act} comment={draft.comment} /> : null;
  if (task.decisions.length === 0) return null;
  const form = (
    <Fields task={task} hints={hints} act={act} draft={draft} change={(part) => set({ ...draft, ...part })} />
  );
  if (isDecidedByAct(task)) {
    return (
      <details className="fold decide">
        <summary>{t('tasks.decide.sendBack')}</summary>
        {form}
      </details>
    );
  }
  return (
    <section className="decide" aria-labelledby="decide-title">
      <h2 id="decide-title" tabIndex={-1}>
        {t('tasks.decide.title')}
      </h2>
      {form}
    </section>
  );
}

interface DecisionProps extends FieldsProps, Pick<DecideProps, 'hints'> {
  task: Decidable;
  act: Act<PostTasksIdDecisionBody>;
}

function Fields({ task, hints, act, draft, change }: DecisionProps) {
  const t = useTranslations();
  const { decision } = draft;
  const approves = decision === 'approve';
  const distinct = useDistinct(act, draft);
  const submit = () => {
    const body = decisionBody(task, draft, distinct.sent);
    if (body) act.start(body);
  };
  return (
    <Form act={act} onSubmit={submit}>
      {task.decisions.length > 1 ? (
        <DecisionChoice task={task} hints={hints} draft={draft} change={change} />
      ) : null}
      {approves && task.kind === 'deliberation' ? <Deliberation draft={draft} change={change} /> : null}
      {approves && task.kind === 'refundExecution' ? <Transfer draft={draft} change={change} /> : null}
      {decision === undefined ? null : (
        <>
          <TextArea
            name="comment"
            label={t('tasks.decide.comment')}
            hint={t('tasks.decide.commentHint')}
            value={draft.comment}
            onChange={(comment) => change({ comment })}
            maxLength={4000}
            isRequired={!approves}
          />
          <Delegation draft={draft} change={change} />
          {approves && task.kind === 'signature' ? (
            <Checkbox
              name="hasRead"
              label={t('tasks.decide.confirmSign')}
              isSelected={draft.hasRead}
              onChange={(hasRead) => change({ hasRead })}
              isRequired
            />
          ) : null}
        </>
      )}
      <ConfirmDistinct distinct={distinct} />
      <Submit task={task} decision={decision} isPending={act.isPending} />
    </Form>
  );
}

function DecisionChoice({ task, hints, draft, change }: Omit<DecisionProps, 'act'>) {
  const t = useTranslations();
  return (
    <Choice
      name="decision"
      label={t('tasks.decide.choice')}
      value={draft.decision}
      onChange={(chosen) => change({ decision: chosen })}
      options={task.decisions.map((each) => {
        const label = t(`tasks.decide.${wordOf(task, each)}`);
        return { value: each, label, hint: hints?.[each] ?? t(`tasks.decide.hint.${hintOf(task, each)}`) };
      })}
      isRequired
    />
  );
}

/** The button says the act where there is only one; it is not the page's first where another act ends the task. */
function Submit({
  task,
  decision,
  isPending,
}: {
  task: Decidable;
  decision: Decision | undefined;
  isPending: boolean;
}) {
  const t = useTranslations();
  const approves = decision === 'approve';
  const kind = isDecidedByAct(task) ? 'secondary' : decision === 'reject' ? 'danger' : 'primary';
  const only = task.decisions.length === 1;
  return (
    <Button type="submit" kind={kind} isPending={isPending}>
      {approves && task.kind === 'signature'
        ? t('tasks.decide.sign')
        : only && approves
          ? t(`tasks.asked.${task.kind}`)
          : t(only ? 'tasks.decide.return' : 'tasks.decide.submit')}
    </Button>
  );
}

/** The decision: the one chosen, or the only one that is possible. */
function chosenOf(decisions: readonly Decision[], chosen: Decision | undefined): Decision | undefined {
  return decisions.length === 1 ? decisions[0] : chosen;
}

function wordOf({ kind }: Decidable, decision: Decision) {
  return decision === 'approve' && kind === 'signature' ? 'sign' : decision;
}

/** Where a return leads: not every task's goes to the author of a text. */
const RETURNS = {
  paymentAuthorisation: 'returnOrder',
  finalReport: 'returnClosure',
  refundAuthorisation: 'returnClosure',
  refundExecution: 'returnRefund',
} as const satisfies Partial<Record<ProcedureTask['kind'], string>>;

function hintOf(task: Decidable, decision: Decision) {
  const word = wordOf(task, decision);
  const leads: Partial<Record<ProcedureTask['kind'], (typeof RETURNS)[keyof typeof RETURNS]>> = RETURNS;
  return word === 'return' ? (leads[task.kind] ?? word) : word;
}

/** Whether the task ends by an act of its own, and a decision can only send it back. */
function isDecidedByAct({ decisions }: Decidable): boolean {
  return decisions.length > 0 && !decisions.includes('approve');
}

/** Somebody was faster: why it was refused, and what was written, to be used elsewhere. */
function TooLate({ act, comment }: { act: Act<never>; comment: string }) {
  const t = useTranslations();
  return (
    <section className="decide">
      <ActNews act={act} />
      {comment === '' ? null : (
        <>
          <h2>{t('tasks.decide.comment')}</h2>
          <Quote>{comment}</Quote>
        </>
      )}
    </section>
  );
}

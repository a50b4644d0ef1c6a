import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../api/client.ts';
import type { GetTasksIdAnswer, PostTasksIdDecisionBody } from '../../api/schema.d.ts';
import { type Act, useAct } from '../../api/use-act.ts';
import { useDraft } from '../../session/drafts.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Choice } from '../../ui/choices.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { TextArea, TextField } from '../../ui/fields.tsx';
import { ActNews, Form } from '../../ui/form.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { DecisionDraft, decisionBody, EMPTY } from './decision-draft.ts';

interface FieldsProps {
  draft: DecisionDraft;
  change: (part: Partial<DecisionDraft>) => void;
}

/** Deciding a task in place. What was typed is kept until the API has recorded the decision. */
export function Decide({ task }: { task: GetTasksIdAnswer }) {
  const t = useTranslations();
  const api = useApi();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const { value: draft, set, forget } = useDraft(`decision:${task.id}`, DecisionDraft, EMPTY);
  const change = (part: Partial<DecisionDraft>) => set({ ...draft, ...part });
  const act = useAct({
    send: (body: PostTasksIdDecisionBody, key) =>
      read(
        api.POST('/v1/tasks/{id}/decision', {
          params: { path: { id: task.id }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    onDone: () => {
      forget();
      announce(t('tasks.decide.done'));
      void navigate({ to: '/tasks' });
    },
  });
  const isSignature = task.kind === 'signature';
  const approves = draft.decision === 'approve';
  const submit = () => {
    const body = decisionBody(task, draft);
    if (body) act.start(body);
  };
  if (task.status !== 'open') return act.refusal ? <TooLate act={act} comment={draft.comment} /> : null;
  if (task.decisions.length === 0) return null;
  return (
    <section className="decide" aria-labelledby="decide-title">
      <h2 id="decide-title" tabIndex={-1}>
        {t('tasks.decide.title')}
      </h2>
      <Form act={act} onSubmit={submit}>
        <Choice
          name="decision"
          label={t('tasks.decide.choice')}
          value={draft.decision}
          onChange={(decision) => change({ decision })}
          options={task.decisions.map((value) => {
            const word = value === 'approve' && isSignature ? 'sign' : value;
            return { value, label: t(`tasks.decide.${word}`), hint: t(`tasks.decide.hint.${word}`) };
          })}
          isRequired
        />
        {approves && task.kind === 'deliberation' ? <Deliberation draft={draft} change={change} /> : null}
        {approves && task.kind === 'refundExecution' ? (
          <TextField
            name="reference"
            label={t('tasks.decide.transfer')}
            value={draft.reference}
            onChange={(reference) => change({ reference })}
            maxLength={200}
            isRequired
          />
        ) : null}
        {draft.decision === undefined ? null : (
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
            {approves && isSignature ? (
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
        <Button
          type="submit"
          kind={draft.decision === 'reject' ? 'danger' : 'primary'}
          isPending={act.isPending}
        >
          {t(approves && isSignature ? 'tasks.decide.sign' : 'tasks.decide.submit')}
        </Button>
      </Form>
    </section>
  );
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
          <p dir="auto">{comment}</p>
        </>
      )}
    </section>
  );
}

function Deliberation({ draft, change }: FieldsProps) {
  const t = useTranslations();
  const votes = ['votesFor', 'votesAgainst', 'abstentions'] as const;
  return (
    <fieldset>
      <legend>{t('tasks.decide.deliberation')}</legend>
      <div className="field-row">
        <TextField
          name="deliberation.number"
          label={t('tasks.decide.number')}
          value={draft.number}
          onChange={(number) => change({ number })}
          maxLength={80}
          isRequired
        />
        <DateField
          name="deliberation.date"
          label={t('tasks.decide.date')}
          value={draft.date}
          onChange={(date) => change({ date })}
          isRequired
        />
        <TextField
          name="deliberation.session"
          label={t('tasks.decide.session')}
          value={draft.session}
          onChange={(session) => change({ session })}
          maxLength={200}
          isRequired
        />
      </div>
      <div className="field-row">
        {votes.map((vote) => (
          <NumberField
            key={vote}
            name={`deliberation.${vote}`}
            label={t(`tasks.decide.${vote}`)}
            value={draft[vote]}
            onChange={(count) => change({ [vote]: count })}
            minimum={0}
            maximum={1000}
            isRequired
          />
        ))}
      </div>
    </fieldset>
  );
}

function Delegation({ draft, change }: FieldsProps) {
  const t = useTranslations();
  return (
    <>
      <Checkbox
        name="isDelegated"
        label={t('tasks.decide.delegated')}
        isSelected={draft.isDelegated}
        onChange={(isDelegated) => change({ isDelegated })}
      />
      {draft.isDelegated ? (
        <fieldset>
          <legend>{t('tasks.decide.delegation')}</legend>
          <div className="field-row">
            <TextField
              name="delegation.reference"
              label={t('tasks.decide.reference')}
              value={draft.delegation}
              onChange={(delegation) => change({ delegation })}
              maxLength={200}
              isRequired
            />
            <DateField
              name="delegation.from"
              label={t('tasks.decide.from')}
              value={draft.from}
              onChange={(from) => change({ from })}
              isRequired
            />
            <DateField
              name="delegation.until"
              label={t('tasks.decide.until')}
              value={draft.until}
              onChange={(until) => change({ until })}
              isRequired
            />
          </div>
        </fieldset>
      ) : null}
    </>
  );
}

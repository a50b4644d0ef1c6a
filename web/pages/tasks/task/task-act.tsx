import { Fact, Facts } from '../../../ui/facts.tsx';
import '../../../parts/acts/act-section.css';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../../api/client.ts';
import { type Act, useAct } from '../../../api/use-act.ts';
import { Area } from '../../../i18n/area.tsx';
import { useTerms } from '../../../i18n/use-terms.ts';
import type { ActName, Convention, Task } from '../../../parts/convention/convention.ts';
import { useNamesOf } from '../../../parts/convention/use-names.ts';
import { ExecutionForm, executionDraft, sendExecution } from '../../../parts/payments/execution.tsx';
import { OrderLines } from '../../../parts/payments/order-lines.tsx';
import { orderOf } from '../../../parts/payments/orders.ts';
import { PaymentHere, paymentDraft, sendPayment } from '../../../parts/payments/payment.tsx';
import { forgetDraft } from '../../../session/drafts.ts';
import { useAnnounce } from '../../../ui/announce.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Money } from '../../../ui/values.tsx';

interface Props {
  task: Pick<Task, 'kind' | 'tranche' | 'subject' | 'status' | 'assignee'>;
  convention: Convention;
}

/**
 * A task of a tranche's procedure: the money it is about, and the act that ends it, where the reader may do it. The
 * decision below comes with it, and not before its words.
 */
export const TaskAct = ({ children, ...about }: Props & { children: ReactNode }) => (
  <Area name="acts">
    <Acts {...about} />
    {children}
  </Area>
);

function Acts({ task, convention }: Props) {
  const t = useTranslations();
  const tranche = task.tranche ?? 0;
  const order = orderOf(convention, task.subject);
  const isOpen = task.status === 'open';
  return (
    <section className="acts-section">
      {order ? <OrderLines convention={convention} order={order} /> : null}
      {task.kind === 'fundsCall' ? <CalledFunds task={task} convention={convention} /> : null}
      {isOpen && task.kind === 'paymentPreparation' ? (
        <IfMay act="preparePayment" task={task} convention={convention}>
          <Preparation convention={convention} tranche={tranche} />
        </IfMay>
      ) : null}
      {isOpen && task.kind === 'paymentExecution' && order ? (
        <IfMay act="executePayment" task={task} convention={convention}>
          <Execution convention={convention} order={order} />
        </IfMay>
      ) : null}
      <p>
        <Link to="/conventions/$id/acts" params={{ id: convention.id }}>
          {t('acts.task.acts')}
        </Link>
      </p>
    </section>
  );
}

/** The act itself, or who it is for. */
function IfMay({ act, task, convention, children }: Props & { act: ActName; children: ReactNode }) {
  const t = useTranslations();
  const terms = useTerms();
  const { party } = useNamesOf(convention);
  if (convention.possibleActs.includes(act)) return children;
  const { role, party: asked } = task.assignee;
  return (
    <p className="note note-info">
      <Icon name="info" />
      <span>{t('acts.task.elsewhere', { role: terms.role(role), party: party(asked) })}</span>
    </p>
  );
}

/** A call ends when its money has come: the account holder's accountant says so. */
function CalledFunds({ task, convention }: Props) {
  const t = useTranslations();
  const terms = useTerms();
  const { party } = useNamesOf(convention);
  const call = convention.calls.find(({ id }) => id === task.subject);
  if (!call) return null;
  return (
    <>
      <Facts>
        <Fact label={t('acts.for')}>{terms.targetGroup(call.earmark)}</Fact>
        <Fact label={t('acts.task.received')}>
          <Money centimes={call.received} />
        </Fact>
        <Fact label={t('acts.calls.outstanding')}>
          <Money centimes={call.outstanding} />
        </Fact>
      </Facts>
      <p className="note note-info">
        <Icon name="info" />
        <span>{t('acts.task.fundsCall', { holder: party(convention.terms.accountHolder) })}</span>
      </p>
    </>
  );
}

/** An act on the task's own page; once it is done, the inbox says what comes next. */
function useTaskAct<Input>(
  draft: string,
  done: string,
  send: (input: Input, key: string) => Promise<unknown>,
): Act<Input> {
  const announce = useAnnounce();
  const navigate = useNavigate();
  return useAct({
    send,
    draft,
    onDone: () => {
      forgetDraft(draft);
      announce(done);
      void navigate({ to: '/tasks' });
    },
  });
}

function Preparation({ convention, tranche }: { convention: Convention; tranche: number }) {
  const t = useTranslations();
  const draft = paymentDraft({ convention, tranche });
  const act = useTaskAct(draft, t('acts.payment.done'), sendPayment(useApi(), convention.id));
  return <PaymentHere act={act} convention={convention} tranche={tranche} />;
}

function Execution({ convention, order }: { convention: Convention; order: Convention['orders'][number] }) {
  const t = useTranslations();
  const draft = executionDraft(convention, order);
  const act = useTaskAct(draft, t('acts.execution.done'), sendExecution(useApi(), convention.id, order.id));
  return <ExecutionForm act={act} draft={draft} />;
}

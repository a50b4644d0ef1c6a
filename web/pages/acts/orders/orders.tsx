import './orders.css';
import '../../../ui/button.css';
import '../../../ui/fold.css';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../../i18n/use-format.ts';
import { ActSection } from '../../../parts/acts/act-section.tsx';
import { ORDERS_HEADING } from '../../../parts/acts/headings.ts';
import { closableTranches, may } from '../../../parts/acts/may.ts';
import { type Convention, numberOf, type Order, type Tranche } from '../../../parts/convention/convention.ts';
import { sum } from '../../../parts/ledger/sum.ts';
import { OrderLines } from '../../../parts/payments/order-lines.tsx';
import { useOrderWords } from '../../../parts/payments/order-words.ts';
import { isAsked, openTask } from '../../../parts/tasks/asked.ts';
import { Badge, type Tone } from '../../../ui/badge.tsx';
import { Code, Words } from '../../../ui/values.tsx';
import { CloseTranche } from './close-tranche.tsx';
import { ExecutePayment } from './execute-payment.tsx';
import { PreparePayment } from './prepare-payment.tsx';

const TONES: Record<Order['status'], Tone> = {
  prepared: 'info',
  authorised: 'info',
  returned: 'warning',
  executed: 'good',
  refused: 'bad',
  reversed: 'warning',
  cancelled: 'neutral',
};

/** Payment orders: one to prepare where a tranche's money has come in, and those there are. */
export function Orders({ convention }: { convention: Convention }) {
  const t = useTranslations();
  const toOrder = convention.tranches.filter((tranche) => mayOrder(convention, tranche).length > 0);
  if (toOrder.length === 0 && convention.orders.length === 0) return null;
  return (
    <ActSection id={ORDERS_HEADING} title={t('acts.orders.title')}>
      {toOrder.map((tranche) => (
        <TrancheActs key={tranche.n} convention={convention} tranche={tranche} />
      ))}
      {[...convention.orders].reverse().map((order) => (
        <OneOrder key={order.id} convention={convention} order={order} />
      ))}
    </ActSection>
  );
}

/** The acts of this reader on a tranche's money: to order what may be ordered, or to close the tranche. */
function mayOrder(convention: Convention, tranche: Tranche) {
  const isThere = {
    preparePayment: may(convention, 'preparePayment') && tranche.availableFunds.length > 0,
    closeTranche: closableTranches(convention).includes(tranche),
  };
  return (['preparePayment', 'closeTranche'] as const).filter((act) => isThere[act]);
}

function TrancheActs({ convention, tranche }: { convention: Convention; tranche: Tranche }) {
  const t = useTranslations();
  const format = useFormat();
  const { n, availableFunds } = tranche;
  const amount = format.money(sum(availableFunds.map((fund) => fund.amount)));
  const acts = mayOrder(convention, tranche);
  return (
    <div className="acts-row">
      <p>{t('acts.orders.toPrepare', { tranche: n, amount })}</p>
      {acts.includes('preparePayment') ? <PreparePayment convention={convention} tranche={n} /> : null}
      {acts.includes('closeTranche') ? <CloseTranche convention={convention} tranche={tranche} /> : null}
    </div>
  );
}

function OneOrder({ convention, order }: { convention: Convention; order: Order }) {
  const t = useTranslations();
  const { id, tranche, status, reference } = order;
  const about = useOrderWords()(order);
  return (
    <article className="panel" aria-labelledby={`order-${id}`}>
      <div className="acts-row">
        <h4 id={`order-${id}`}>{t('acts.orders.one', { order: numberOf(id), tranche })}</h4>
        <Badge tone={TONES[status]}>{t(`acts.orders.status.${status}`)}</Badge>
      </div>
      <p>
        <Words>{about}</Words>
      </p>
      {isSettled(status) ? (
        <details className="fold">
          <summary>{t('acts.orders.seeLines', { count: order.lines.length })}</summary>
          <OrderLines convention={convention} order={order} />
        </details>
      ) : (
        <OrderLines convention={convention} order={order} />
      )}
      {reference === undefined ? null : (
        <p>
          {t('acts.orders.reference')} <Code>{reference}</Code>
        </p>
      )}
      <div className="acts-row">
        <Authorise convention={convention} order={order} />
        {status === 'authorised' && convention.possibleActs.includes('executePayment') ? (
          <ExecutePayment convention={convention} order={order} />
        ) : null}
        <SendBack convention={convention} order={order} />
      </div>
    </article>
  );
}

/** Nothing waits for it any more: its lines are there for who wants to see them. */
function isSettled(status: Order['status']): boolean {
  return status !== 'prepared' && status !== 'authorised';
}

/** The return of an order that cannot be paid, to be prepared again: a decision on the execution's task. */
function SendBack({ convention, order }: { convention: Convention; order: Order }) {
  const t = useTranslations();
  const task = openTask(convention, 'paymentExecution', order.id);
  if (order.status !== 'authorised' || !task || !isAsked(task)) return null;
  return (
    <Link to="/tasks/$taskId" params={{ taskId: task.id }} className="button button-quiet">
      {t('tasks.decide.sendBack')}
    </Link>
  );
}

/** Authorising is a task: it is decided on the task's own page, by those it is asked of. */
function Authorise({ convention, order }: { convention: Convention; order: Order }) {
  const t = useTranslations();
  const task = openTask(convention, 'paymentAuthorisation', order.id);
  if (order.status !== 'prepared' || !task || !isAsked(task)) return null;
  return (
    <Link to="/tasks/$taskId" params={{ taskId: task.id }} className="button button-primary">
      {t('acts.orders.authorise')}
    </Link>
  );
}

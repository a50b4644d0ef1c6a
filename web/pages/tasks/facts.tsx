import '../../ui/facts.css';
import { useTranslations } from 'use-intl/react';
import type { GetConventionsIdAnswer } from '../../api/schema.d.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { amendmentOf } from '../../parts/tasks/procedure.ts';
import { Day, Due, Money, Words } from '../../ui/values.tsx';
import type { DutyTask, ProcedureTask } from './queries.ts';

/** What there is to know of a task before it is done. */

type Known = Pick<ProcedureTask | DutyTask, 'assignee' | 'openedAt' | 'dueAt' | 'subject'> &
  Partial<Pick<ProcedureTask, 'escalatedTo' | 'procedure'> & Pick<DutyTask, 'amount' | 'tranche'>>;

export function useAssignee(convention: GetConventionsIdAnswer) {
  const t = useTranslations();
  const format = useFormat();
  const { role } = useTerms();
  const party = (id: string | undefined) => {
    const known = convention.terms.parties.find((each) => each.id === id);
    return known ? format.text(known.name) : (id ?? '');
  };
  return {
    party,
    assignee: (asked: { party: string; role: string }) =>
      t('tasks.assignee', { role: role(asked.role), party: party(asked.party) }),
  };
}

export function Facts({ task, convention }: { task: Known; convention: GetConventionsIdAnswer }) {
  const t = useTranslations();
  const { region } = useTerms();
  const { party, assignee } = useAssignee(convention);
  const { reference } = convention.terms;
  const amount =
    task.amount ??
    convention.calls.find((call) => call.id === task.subject)?.amount ??
    convention.orders
      .find((order) => order.id === task.subject)
      ?.lines.reduce((total, line) => total + line.amount, 0);
  const amendment = convention.amendments.find((each) => each.number === amendmentOf(task));
  return (
    <dl className="facts">
      <Fact label={t('tasks.convention')}>
        <Words>{convention.number}</Words> {reference === undefined ? null : <Words>{reference}</Words>}
      </Fact>
      <Fact label={t('tasks.phase')}>{t(`terms.phase.${convention.phase}`)}</Fact>
      <Fact label={t('tasks.region')}>
        <Words>{region(convention.terms.region)}</Words>
      </Fact>
      <Fact label={t('tasks.askedBy')}>
        <Words>{party(convention.proposer)}</Words>
      </Fact>
      <Fact label={t('tasks.askedOf')}>
        <Words>{assignee(task.assignee)}</Words>
      </Fact>
      {task.escalatedTo ? (
        <Fact label={t('tasks.escalatedTo')}>
          <Words>{assignee(task.escalatedTo)}</Words>
        </Fact>
      ) : null}
      <Fact label={t('tasks.since')}>
        <Day value={task.openedAt} />
      </Fact>
      <Fact label={t('tasks.due')}>
        <Due value={task.dueAt} />
      </Fact>
      {amount === undefined ? null : (
        <Fact label={t('tasks.amount')}>
          <Money centimes={amount} />
        </Fact>
      )}
      {task.tranche === undefined ? null : (
        <Fact label={t('tasks.text.tranches')}>{t('tasks.text.tranche', { number: task.tranche })}</Fact>
      )}
      {amendment ? (
        <Fact label={t('tasks.amendment', { number: amendment.number })}>
          <Words>{amendment.reason}</Words>
        </Fact>
      ) : null}
    </dl>
  );
}

export function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

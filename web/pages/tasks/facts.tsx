import { useTranslations } from 'use-intl/react';
import type { GetConventionsIdAnswer } from '../../api/schema.d.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { useNamesOf } from '../../parts/convention/use-names.ts';
import { useResolutionValues } from '../../parts/convention/use-resolution-values.ts';
import { goodsOf } from '../../parts/in-kind/goods.ts';
import { useMeasure } from '../../parts/in-kind/use-measure.ts';
import { amendmentOf } from '../../parts/tasks/procedure.ts';
import { Fact, Facts } from '../../ui/facts.tsx';
import { later } from '../../ui/later.ts';
import { Day, Due, Money, Words } from '../../ui/values.tsx';
import type { DutyTask, ProcedureTask } from './queries.ts';

const FreedConditions = later(() =>
  import('../../parts/calls/freed-conditions.tsx').then((module) => module.FreedConditions),
);

/** The details of a task. */

type Known = Pick<ProcedureTask | DutyTask, 'assignee' | 'openedAt' | 'dueAt' | 'subject'> &
  Partial<
    Pick<ProcedureTask, 'escalatedTo' | 'escalatedUntil' | 'procedure'> & Pick<DutyTask, 'amount' | 'tranche'>
  >;

/** The assignee, and the convention's parties, by name. */
export function useAssignee(convention: GetConventionsIdAnswer) {
  const t = useTranslations();
  const { role } = useTerms();
  const { party } = useNamesOf(convention);
  return {
    party,
    assignee: (asked: { party: string; role: string }) =>
      t('tasks.assignee', { role: role(asked.role), party: party(asked.party) }),
  };
}

export function TaskFacts({ task, convention }: { task: Known; convention: GetConventionsIdAnswer }) {
  const t = useTranslations();
  const { region } = useTerms();
  const resolutionValues = useResolutionValues(convention);
  const { party, assignee } = useAssignee(convention);
  const { reference } = convention.terms;
  const order = convention.orders.find(({ id }) => id === task.subject);
  const resolution = convention.resolutions.find(({ id }) => id === task.subject);
  const amount =
    task.amount ??
    resolution?.about.amount ??
    convention.calls.find((call) => call.id === task.subject)?.amount ??
    order?.amount;
  const measure = useMeasure();
  const goods = goodsOf(convention, task.subject);
  const amendment = convention.amendments.find((each) => each.number === amendmentOf(task));
  return (
    <Facts>
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
      {task.escalatedUntil === undefined ? null : (
        <Fact label={t('tasks.escalatedUntil')}>
          <Due value={task.escalatedUntil} />
        </Fact>
      )}
      {goods ? <Fact label={t('tasks.inKind')}>{measure(goods)}</Fact> : null}
      {amount === undefined || goods ? null : (
        <Fact label={t('tasks.amount')}>
          <Money centimes={amount} />
        </Fact>
      )}
      {task.tranche === undefined ? null : (
        <Fact label={t('tasks.text.tranches')}>{t('tasks.text.tranche', { number: task.tranche })}</Fact>
      )}
      <RefundFacts task={task} convention={convention} />
      {resolution ? (
        <Fact label={t('tasks.resolution', resolutionValues(resolution))}>
          <Words>{resolution.reason}</Words>
        </Fact>
      ) : null}
      {resolution && resolution.frees.length > 0 ? (
        <Fact label={t('tasks.frees')}>
          <FreedConditions convention={convention} frees={resolution.frees} />
        </Fact>
      ) : null}
      {amendment ? (
        <Fact label={t('tasks.amendment', { number: amendment.number })}>
          <Words>{amendment.reason}</Words>
        </Fact>
      ) : null}
    </Facts>
  );
}

/** What goes back to each party at the closure. */
function RefundFacts({ task, convention }: { task: Known; convention: GetConventionsIdAnswer }) {
  const t = useTranslations();
  const { party } = useNamesOf(convention);
  if (!task.procedure?.startsWith('closure')) return null;
  return convention.account.refund.map(({ party: id, amount }) => (
    <Fact key={id} label={t('tasks.refund', { party: party(id) })}>
      <Money centimes={amount} />
    </Fact>
  ));
}

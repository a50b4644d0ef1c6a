import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import { NotYours } from '../../parts/acts/not-yours.tsx';
import type { Plan } from '../../parts/plans/plan.ts';
import { useHasRole, usePerson } from '../../session/use-session.ts';
import { Empty } from '../../ui/states.tsx';

/** Why the form of a plan is not shown: its phase to the officers of its three parties, to anybody else whose act it is. */
export function NotNow({ plan: { core, phase } }: { plan: Plan }) {
  const t = useTranslations();
  const { text } = useFormat();
  const isOfficer = useHasRole('officer');
  const { party } = usePerson();
  const three = [core.ministry, core.wilaya, core.council];
  return isOfficer && three.some((each) => each.party === party) ? (
    <Empty title={t('planDraft.notNow', { phase: t(`plans.phases.${phase}`) })} />
  ) : (
    <NotYours act="revise" parties={three.map(({ name }) => text(name))} />
  );
}

import './plan-page.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { Area } from '../../i18n/area.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { ActHost } from '../../parts/acts/act-host.tsx';
import { Behind } from '../../parts/consultations/behind.tsx';
import { ConsultationLink } from '../../parts/consultations/consultation-link.tsx';
import { PlanPhase } from '../../parts/plans/phase-badge.tsx';
import type { Plan } from '../../parts/plans/plan.ts';
import { planQuery } from '../../parts/plans/queries.ts';
import { Fact, Facts } from '../../ui/facts.tsx';
import { Page } from '../../ui/page.tsx';
import { PageAnswer } from '../../ui/page-answer.tsx';
import { Words } from '../../ui/values.tsx';
import { Acts } from './acts.tsx';
import { PlanBoard } from './board.tsx';
import { Follow } from './follow.tsx';
import { PlanLines } from './lines.tsx';
import { PlanMoney } from './money.tsx';
import { Aims } from './targets.tsx';

/** An action plan: its money, its conventions and envelopes, what it aims at, and what is missing. */
export const PlanPage = () => (
  <Area name="plans">
    <Read />
  </Area>
);

function Read() {
  const t = useTranslations();
  const { id } = useParams({ from: '/region/plans/$id' });
  const query = useQuery(planQuery(useApi(), id));
  return (
    <>
      <p className="not-printed">
        <Link to="/region/plans">{t('plans.back')}</Link>
      </p>
      <PageAnswer query={query}>
        {(plan) => (
          <ActHost>
            <Whole plan={plan} />
          </ActHost>
        )}
      </PageAnswer>
    </>
  );
}

function Whole({ plan }: { plan: Plan }) {
  const format = useFormat();
  return (
    <Page title={format.text(plan.title)} actions={<PlanPhase phase={plan.phase} />}>
      <div className="plan">
        <Basics plan={plan} />
        <Acts plan={plan} />
        <PlanMoney plan={plan} />
        <PlanBoard plan={plan} />
        <PlanLines plan={plan} />
        <Aims plan={plan} />
        <Behind id={plan.id} />
        <Follow plan={plan} />
      </div>
    </Page>
  );
}

function Basics({ plan }: { plan: Plan }) {
  const t = useTranslations();
  const format = useFormat();
  const terms = useTerms();
  const { core, contributors, years, region, axes, groups, consultations, reason } = plan;
  const names = (offices: readonly { name: { ar: string; fr: string } }[]) =>
    offices.map(({ name }) => format.text(name));
  return (
    <Facts>
      <Fact label={t('plans.region')}>
        <Words>{terms.region(region)}</Words>
      </Fact>
      <Fact label={t('plans.years')}>
        <bdi>{t('plans.yearsOf', { first: String(years.first), last: String(years.last) })}</bdi>
      </Fact>
      <Fact label={t('plans.parties')}>
        <Each texts={names([core.ministry, core.wilaya, core.council])} />
      </Fact>
      {contributors.length === 0 ? null : (
        <Fact label={t('plans.contributors')}>
          <Each texts={names(contributors)} />
        </Fact>
      )}
      {axes.length === 0 ? null : (
        <Fact label={t('plans.axes')}>
          <Each texts={axes.map(({ title }) => format.text(title))} />
        </Fact>
      )}
      {groups.length === 0 ? null : (
        <Fact label={t('plans.groups')}>
          <Each texts={groups.map((group) => terms.targetGroup(group))} />
        </Fact>
      )}
      {consultations.length === 0 ? null : (
        <Fact label={t('plans.consultations')}>
          {consultations.map((id) => (
            <div key={id}>
              <ConsultationLink id={id} />
            </div>
          ))}
        </Fact>
      )}
      {reason === undefined ? null : (
        <Fact label={t('plans.reason')}>
          <Words>{reason}</Words>
        </Fact>
      )}
    </Facts>
  );
}

/** Several texts, one below the other. */
function Each({ texts }: { texts: readonly string[] }) {
  return texts.map((text) => (
    <div key={text}>
      <Words>{text}</Words>
    </div>
  ));
}

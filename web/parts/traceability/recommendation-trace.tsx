import '../../ui/fold.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { Area } from '../../i18n/area.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { Fact, Facts } from '../../ui/facts.tsx';
import { Answer } from '../../ui/states.tsx';
import { Words } from '../../ui/values.tsx';
import { Centres, Groups } from './components.tsx';
import { Plans } from './origins.tsx';
import { recommendationTracedQuery } from './queries.ts';
import type { RecommendationTraced } from './traced.ts';
import { Traced } from './traced-centre.tsx';

interface Props {
  consultation: string;
  n: number;
  /** Whether the reader has come to this recommendation: then it is open. */
  isOpen: boolean;
}

/** What a recommendation came to, to the people reached: it is asked for once it is looked at. */
export const RecommendationTrace = (props: Props) => (
  <Area name={['consultations', 'plans', 'centres', 'traceability']}>
    <Folded {...props} />
  </Area>
);

function Folded({ consultation, n, isOpen: begins }: Props) {
  const t = useTranslations();
  const [isOpen, setOpen] = useState(begins);
  return (
    <details className="fold" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('traceability.follow')}</summary>
      {isOpen ? <Followed consultation={consultation} n={n} /> : null}
    </details>
  );
}

function Followed({ consultation, n }: Omit<Props, 'isOpen'>) {
  const query = useQuery(recommendationTracedQuery(useApi(), consultation, n));
  return <Answer query={query}>{(traced) => <Came traced={traced} />}</Answer>;
}

function Came({ traced }: { traced: RecommendationTraced }) {
  const t = useTranslations();
  const { text } = useFormat();
  const { plans, conventions, centres, hidden } = traced;
  return (
    <>
      <Facts>
        {plans.length === 0 ? null : (
          <Fact label={t('traceability.plans')}>
            <Plans plans={plans} />
          </Fact>
        )}
        {conventions.map((convention) => (
          <Fact key={convention.id} label={t('traceability.convention')}>
            <div>
              <Link to="/conventions/$id" params={{ id: convention.id }} preload={false}>
                <Words>{text(convention.title)}</Words>
              </Link>{' '}
              <Words>{`(${convention.number})`}</Words>
            </div>
            <Centres convention={convention} />
            <Groups people={convention.people} />
          </Fact>
        ))}
        {centres.map((centre) => (
          <Fact key={centre.id} label={t('traceability.centre')}>
            <Traced centre={centre} />
          </Fact>
        ))}
      </Facts>
      {hidden === 0 ? null : <p>{t('traceability.hiddenThings', { count: hidden })}</p>}
    </>
  );
}

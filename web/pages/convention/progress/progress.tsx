import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../../i18n/use-format.ts';
import { useRanges } from '../../../i18n/use-ranges.ts';
import { Section } from '../../../parts/convention/section.tsx';
import { useConvention, useNames } from '../../../parts/convention/use-convention.ts';
import { Fact, Facts } from '../../../ui/facts.tsx';
import { later } from '../../../ui/later.ts';
import { Day, Words } from '../../../ui/values.tsx';
import { Gaps } from './gaps.tsx';
import { Parties } from './parties.tsx';
import { Phases } from './phases.tsx';
import { Waiting } from './waiting.tsx';

const ConventionTrace = later(() =>
  import('../../../parts/traceability/convention-trace.tsx').then((module) => module.ConventionTrace),
);

/** The open tasks, the phase, the gaps, the object, the parties, and what it comes from and came to. */
export function Progress() {
  const t = useTranslations();
  const { id, waitingFor } = useConvention();
  return (
    <Section title={t('convention.section.progress')}>
      <Reason />
      <Waiting waitingFor={waitingFor} />
      <Phases />
      <Gaps />
      <About />
      <Parties />
      <ConventionTrace id={id} />
    </Section>
  );
}

/** Why it was returned, rejected, suspended or ended. */
function Reason() {
  const t = useTranslations();
  const { reason } = useConvention();
  if (reason === undefined) return null;
  return (
    <p>
      {t('convention.reason')} <Words>{reason}</Words>
    </p>
  );
}

function About() {
  const t = useTranslations();
  const format = useFormat();
  const ranges = useRanges();
  const names = useNames();
  const { terms, proposer, createdAt, changedAt, textVersion } = useConvention();
  return (
    <section className="panel">
      <h3>{t('convention.about.title')}</h3>
      <p>
        <Words>{format.text(terms.object)}</Words>
      </p>
      <Facts>
        <Fact label={t('convention.text.actType')}>{t(`convention.actType.${terms.actType}`)}</Fact>
        <Fact label={t('convention.about.years')}>{ranges.years(terms.firstYear, terms.lastYear)}</Fact>
        <Fact label={t('convention.about.proposer')}>
          <Words>{names.party(proposer)}</Words>
        </Fact>
        <Fact label={t('convention.about.created')}>
          <Day value={createdAt} />
        </Fact>
        <Fact label={t('convention.about.changed')}>
          <Day value={changedAt} />
        </Fact>
        <Fact label={t('convention.about.version')}>{format.number(textVersion)}</Fact>
      </Facts>
    </section>
  );
}

import '../../parts/consultations/recommendation-list.css';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import type { Recommendation } from '../../parts/consultations/queries.ts';
import { RecommendationStatus } from '../../parts/consultations/status-badge.tsx';
import { Fact, Facts } from '../../ui/facts.tsx';
import { Day, Words } from '../../ui/values.tsx';

/** What a consultation recommended, each with its answer, what it led to, and what shows it. */
export function Recommendations({ recommendations }: { recommendations: readonly Recommendation[] }) {
  const t = useTranslations();
  return (
    <section aria-labelledby="recommendations">
      <h2 id="recommendations">{t('consultations.recommendations')}</h2>
      {recommendations.length === 0 ? <p>{t('consultations.recommendationsNone')}</p> : null}
      <ul className="recommendation-list">
        {recommendations.map((recommendation) => (
          <One key={recommendation.n} recommendation={recommendation} />
        ))}
      </ul>
    </section>
  );
}

function One({ recommendation }: { recommendation: Recommendation }) {
  const t = useTranslations();
  const format = useFormat();
  const { n, text, status, isOwn, merged } = recommendation;
  return (
    <li id={`recommendation-${n}`} className="panel">
      <h3>
        <bdi>{`${n}. `}</bdi>
        <Words>{format.text(text)}</Words>
      </h3>
      <p>
        <RecommendationStatus status={status} /> {isOwn ? <strong>{t('consultations.yours')}</strong> : null}
      </p>
      <Became recommendation={recommendation} />
      {merged.length === 0 ? null : (
        <p>{t('consultations.merged', { numbers: merged.map(String).join(' · ') })}</p>
      )}
    </li>
  );
}

function Became({ recommendation }: { recommendation: Recommendation }) {
  const t = useTranslations();
  const format = useFormat();
  const { proposedBy, assignee, answer, mergedInto, links, progress, delivery, verification, waitsFor } =
    recommendation;
  return (
    <Facts>
      <Fact label={t('consultations.proposedBy')}>
        <Words>{format.text(proposedBy.name)}</Words>
      </Fact>
      {assignee === undefined ? null : (
        <Fact label={t('consultations.assignee')}>
          <Words>{format.text(assignee.name)}</Words>
        </Fact>
      )}
      {answer?.reason === undefined ? null : (
        <Fact label={t('consultations.reason')}>
          <Words>{format.text(answer.reason)}</Words>
        </Fact>
      )}
      {mergedInto === undefined ? null : (
        <Fact label={t('consultations.became')}>{t('consultations.mergedInto', { number: mergedInto })}</Fact>
      )}
      {links.length === 0 ? null : (
        <Fact label={t('consultations.ledTo')}>
          {links.map((link) => (
            <div key={`${link.kind}.${link.id ?? link.at}`}>
              <LedTo link={link} />
            </div>
          ))}
        </Fact>
      )}
      {progress === undefined ? null : (
        <Fact label={t('consultations.progress')}>
          <Words>{progress.note}</Words>
        </Fact>
      )}
      {delivery === undefined ? null : (
        <Fact label={t('consultations.deliveredOn')}>
          <Day value={delivery.day} />
        </Fact>
      )}
      {verification === undefined ? null : (
        <Fact label={t('consultations.verifiedOn')}>
          <Day value={verification.at} />
        </Fact>
      )}
      {waitsFor === undefined ? null : (
        <Fact label={t(`consultations.waitsFor.${waitsFor.kind}`)}>
          <Day value={waitsFor.dueOn} />
        </Fact>
      )}
    </Facts>
  );
}

/** What it led to: the way there for whoever may see it, to others that there is such a thing. */
function LedTo({ link: { kind, id, title } }: { link: Recommendation['links'][number] }) {
  const t = useTranslations();
  const format = useFormat();
  if (id === undefined || title === undefined) return t(`consultations.hidden.${kind}`);
  return (
    <Link to={kind === 'centre' ? '/centres/$id' : '/conventions/$id'} params={{ id }}>
      <Words>{format.text(title)}</Words>
    </Link>
  );
}

import '../../parts/consultations/recommendation-list.css';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import type { Consultation, Recommendation } from '../../parts/consultations/consultations.ts';
import { RecommendationStatus } from '../../parts/consultations/status-badge.tsx';
import { targetIn, useTargetWords } from '../../parts/consultations/target-words.ts';
import { DocumentLink } from '../../parts/documents/document-link.tsx';
import { Fact, Facts } from '../../ui/facts.tsx';
import { later } from '../../ui/later.ts';
import { useArrival } from '../../ui/use-arrival.ts';
import { Day, Words } from '../../ui/values.tsx';
import { recommendationHeading } from './headings.ts';
import { RecommendationActs } from './recommendation-acts.tsx';

const RecommendationTrace = later(() =>
  import('../../parts/traceability/recommendation-trace.tsx').then((module) => module.RecommendationTrace),
);

interface Props {
  consultation: Consultation;
  /** The reader's party. */
  reader: string;
}

/** What a consultation recommended, each with its answer, what it led to, and what shows it. */
export function Recommendations({ consultation, reader }: Props) {
  const t = useTranslations();
  const { recommendations } = consultation;
  return (
    <section aria-labelledby="recommendations">
      <h2 id="recommendations">{t('consultations.recommendations')}</h2>
      {recommendations.length === 0 ? <p>{t('consultations.recommendationsNone')}</p> : null}
      <ul className="recommendation-list">
        {recommendations.map((recommendation) => (
          <One
            key={recommendation.n}
            consultation={consultation}
            recommendation={recommendation}
            reader={reader}
          />
        ))}
      </ul>
    </section>
  );
}

interface OneProps extends Props {
  recommendation: Recommendation;
}

function One({ consultation, recommendation, reader }: OneProps) {
  const t = useTranslations();
  const format = useFormat();
  const { n, text, status, isOwn, merged, links } = recommendation;
  const isArrived = useLocation().hash === `recommendation-${n}`;
  const heading = useArrival(isArrived);
  return (
    <li id={`recommendation-${n}`} className="panel">
      <h3 ref={heading} id={recommendationHeading(n)} tabIndex={-1}>
        <bdi>{n}</bdi>. <Words>{format.text(text)}</Words>
      </h3>
      <p>
        <RecommendationStatus status={status} /> {isOwn ? <strong>{t('consultations.yours')}</strong> : null}
      </p>
      <Became recommendation={recommendation} />
      {links.length === 0 ? null : (
        <RecommendationTrace consultation={consultation.id} n={n} isOpen={isArrived} />
      )}
      {merged.length === 0 ? null : (
        <p>
          {t.rich('consultations.merged', {
            numbers: () => merged.map((each, index) => <Other key={each} n={each} isFirst={index === 0} />),
          })}
        </p>
      )}
      <RecommendationActs consultation={consultation} recommendation={recommendation} reader={reader} />
    </li>
  );
}

/** The way to a recommendation that was merged into this one, by its number. */
function Other({ n, isFirst }: { n: number; isFirst: boolean }) {
  return (
    <>
      {isFirst ? null : ' · '}
      <a href={`#recommendation-${n}`}>
        <bdi>{n}</bdi>
      </a>
    </>
  );
}

function Became({ recommendation }: { recommendation: Recommendation }) {
  const t = useTranslations();
  const format = useFormat();
  const { proposedBy, assignee, answer, mergedInto, links, progress, delivery, returned, verification } =
    recommendation;
  const { groups, provinces, waitsFor, reassigned } = recommendation;
  const terms = useTerms();
  return (
    <Facts>
      <Fact label={t('consultations.proposedBy')}>
        <Words>{format.text(proposedBy.name)}</Words>
      </Fact>
      {groups.length === 0 ? null : (
        <Fact label={t('consultation.field.groups')}>
          <Words>{format.list(groups.map(terms.targetGroup))}</Words>
        </Fact>
      )}
      {provinces.length === 0 ? null : (
        <Fact label={t('consultation.field.provinces')}>
          <Words>{format.list(provinces.map(terms.province))}</Words>
        </Fact>
      )}
      {assignee === undefined ? null : (
        <Fact label={t('consultations.assignee')}>
          <Words>{format.text(assignee.name)}</Words>
        </Fact>
      )}
      {reassigned === undefined ? null : (
        <Fact label={t('consultation.reassigned')}>
          <Words>{format.text(reassigned.from.name)}</Words>
          {reassigned.reason === undefined ? null : (
            <div>
              <Words>{reassigned.reason}</Words>
            </div>
          )}
        </Fact>
      )}
      {answer?.reason === undefined ? null : (
        <Fact label={t('consultations.reason')}>
          <Words>{format.text(answer.reason)}</Words>
        </Fact>
      )}
      {mergedInto === undefined ? null : (
        <Fact label={t('consultations.became')}>
          <a href={`#recommendation-${mergedInto}`}>
            {t('consultations.mergedInto', { number: mergedInto })}
          </a>
        </Fact>
      )}
      {links.length === 0 ? null : (
        <Fact label={t('consultations.ledTo')}>
          {links.map((link) => (
            <div key={[link.kind, link.id ?? link.at, link.part].join('.')}>
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
          {delivery.evidence.map((document) => (
            <div key={document.sha256}>
              <DocumentLink document={document} />
            </div>
          ))}
        </Fact>
      )}
      {returned === undefined ? null : (
        <Fact label={t('consultation.returned')}>
          <Words>{returned.reason}</Words>
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

type LinkShown = Recommendation['links'][number];

/** What it led to: the way there for whoever may see it, to others that there is such a thing. */
function LedTo({ link: { kind, id, part, title } }: { link: LinkShown }) {
  const t = useTranslations();
  const format = useFormat();
  if (id === undefined || title === undefined) return t(`consultations.hidden.${kind}`);
  const words = <Words>{format.text(title)}</Words>;
  switch (kind) {
    case 'convention':
      return (
        <Link to="/conventions/$id" params={{ id }}>
          {words}
        </Link>
      );
    case 'centre':
      return (
        <Link to="/centres/$id" params={{ id }}>
          {words}
        </Link>
      );
    default:
      return (
        <>
          {t(`consultations.linked.${kind}`)}{' '}
          <Link to="/region/plans/$id" params={{ id }}>
            {kind === 'target' && part !== undefined ? <Target part={part} otherwise={title} /> : words}
          </Link>
        </>
      );
  }
}

/** A target in words; its plan's title where it has none. */
function Target({ part, otherwise }: { part: string; otherwise: { ar: string; fr: string } }) {
  const format = useFormat();
  const targetWords = useTargetWords();
  const target = targetIn(part);
  return <Words>{target ? targetWords(target) : format.text(otherwise)}</Words>;
}

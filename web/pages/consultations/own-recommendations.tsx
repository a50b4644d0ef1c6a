import '../../parts/consultations/recommendation-list.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import type { GetRecommendationsAnswer } from '../../api/schema.d.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { ownRecommendationsQuery } from '../../parts/consultations/queries.ts';
import { RecommendationStatus } from '../../parts/consultations/status-badge.tsx';
import { Fact, Facts } from '../../ui/facts.tsx';
import { More } from '../../ui/more.tsx';
import { Answer } from '../../ui/states.tsx';
import { Day, Words } from '../../ui/values.tsx';

/**
 * What the reader's party recommended, with what became of each. Where it has recommended nothing that is said to whoever
 * has come for it, and to nobody else.
 */
export function OwnRecommendations() {
  const t = useTranslations();
  const format = useFormat();
  const isAsked = useLocation({ select: ({ hash }) => hash === 'own-recommendations' });
  const query = useInfiniteQuery(ownRecommendationsQuery(useApi()));
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Answer query={query}>
      {() =>
        rows.length === 0 ? (
          isAsked ? (
            <section aria-labelledby="own-recommendations">
              <h2 id="own-recommendations">{t('consultations.own')}</h2>
              <p>{t('consultations.ownNone')}</p>
            </section>
          ) : null
        ) : (
          <section aria-labelledby="own-recommendations">
            <h2 id="own-recommendations">{t('consultations.own')}</h2>
            <ul className="recommendation-list">
              {rows.map(({ consultation: { id, number }, n, text, status, reason, mergedInto, became }) => (
                <li key={`${id}.${n}`} className="panel">
                  <h3>
                    <Link to="/region/consultations/$id" params={{ id }} hash={`recommendation-${n}`}>
                      <Words>{format.text(text)}</Words>
                    </Link>
                  </h3>
                  <p>
                    <RecommendationStatus status={status} />{' '}
                    <bdi>{t('consultations.number', { number })}</bdi>
                  </p>
                  {reason === undefined ? null : (
                    <Facts>
                      <Fact label={t('consultations.reason')}>
                        <Words>{format.text(reason)}</Words>
                      </Fact>
                    </Facts>
                  )}
                  {mergedInto === undefined ? null : (
                    <p>
                      <Link
                        to="/region/consultations/$id"
                        params={{ id }}
                        hash={`recommendation-${mergedInto}`}
                      >
                        {t('consultations.mergedInto', { number: mergedInto })}
                      </Link>
                    </p>
                  )}
                  {became === undefined ? null : <BecameOfOther became={became} />}
                </li>
              ))}
            </ul>
            <More query={query} />
          </section>
        )
      }
    </Answer>
  );
}

type Became = NonNullable<GetRecommendationsAnswer['items'][number]['became']>;

/** What has become of the recommendation into which one went. */
function BecameOfOther({ became: { status, reason, deliveredOn, verifiedAt } }: { became: Became }) {
  const t = useTranslations();
  const format = useFormat();
  return (
    <Facts>
      <Fact label={t('consultations.became')}>
        <RecommendationStatus status={status} />
      </Fact>
      {reason === undefined ? null : (
        <Fact label={t('consultations.reason')}>
          <Words>{format.text(reason)}</Words>
        </Fact>
      )}
      {deliveredOn === undefined ? null : (
        <Fact label={t('consultations.deliveredOn')}>
          <Day value={deliveredOn} />
        </Fact>
      )}
      {verifiedAt === undefined ? null : (
        <Fact label={t('consultations.verifiedOn')}>
          <Day value={verifiedAt} />
        </Fact>
      )}
    </Facts>
  );
}

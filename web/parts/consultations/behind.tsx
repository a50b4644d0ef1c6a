import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { Area } from '../../i18n/area.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { More } from '../../ui/more.tsx';
import { Words } from '../../ui/values.tsx';
import { ledToQuery } from './queries.ts';
import { RecommendationStatus } from './status-badge.tsx';

interface Props {
  /** The id of a plan, a convention or a centre. */
  id: string;
}

/** The recommendations that led to something; nothing where none did. */
export const Behind = ({ id }: Props) => (
  <Area name="consultations">
    <Listed id={id} />
  </Area>
);

function Listed({ id }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const query = useInfiniteQuery(ledToQuery(useApi(), id));
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  if (rows.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="recommendations-behind">
      <h2 id="recommendations-behind">{t('consultations.behind')}</h2>
      <ul>
        {rows.map(({ consultation, n, text, status }) => (
          <li key={`${consultation.id}.${n}`}>
            <Link
              to="/region/consultations/$id"
              params={{ id: consultation.id }}
              hash={`recommendation-${n}`}
            >
              <Words>{format.text(text)}</Words>
            </Link>{' '}
            <RecommendationStatus status={status} />
          </li>
        ))}
      </ul>
      <More query={query} />
    </section>
  );
}

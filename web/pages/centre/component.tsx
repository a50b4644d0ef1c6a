import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { Centre } from '../../parts/centres/centres.ts';
import { conventionTracedQuery } from '../../parts/traceability/queries.ts';
import { Words } from '../../ui/values.tsx';

/** The component of a convention that pays for a centre; a reader whose party has no part in it learns no more. */
export function Component({ link }: { link: NonNullable<Centre['link']> }) {
  const t = useTranslations();
  const { text } = useFormat();
  const { data, isError } = useQuery({ ...conventionTracedQuery(useApi(), link.convention), retry: false });
  if (isError) return t('centre.description.linkedElsewhere');
  if (!data) return null;
  const component = data.components.find(({ id }) => id === link.component);
  return (
    <Link to="/conventions/$id/works" params={{ id: link.convention }} preload={false}>
      <Words>{component ? text(component.title) : link.component}</Words> <Words>{`(${data.number})`}</Words>
    </Link>
  );
}

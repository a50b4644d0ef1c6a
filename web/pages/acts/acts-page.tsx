import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useApi } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Page } from '../../ui/page.tsx';
import { Answer } from '../../ui/states.tsx';
import { conventionQuery } from '../tasks/queries.ts';
import { Acts } from './acts.tsx';

export function ActsPage() {
  const { id } = useParams({ from: '/conventions/$id/acts' });
  const format = useFormat();
  const query = useQuery(conventionQuery(useApi(), id));
  return (
    <Answer query={query}>
      {(convention) => (
        <Page title={format.text(convention.terms.title)}>
          <Acts convention={convention} />
        </Page>
      )}
    </Answer>
  );
}

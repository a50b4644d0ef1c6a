import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useApi } from '../../api/client.ts';
import { Area } from '../../i18n/area.tsx';
import { today } from '../../i18n/format.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { ActHost } from '../../parts/acts/act-host.tsx';
import type { Centre } from '../../parts/centres/centres.ts';
import { centreQuery } from '../../parts/centres/queries.ts';
import { CentreStatus } from '../../parts/centres/status-badge.tsx';
import { Behind } from '../../parts/consultations/behind.tsx';
import { refreshOf } from '../../parts/tasks/refresh.ts';
import { later } from '../../ui/later.ts';
import { Page } from '../../ui/page.tsx';
import { PageAnswer } from '../../ui/page-answer.tsx';
import { Words } from '../../ui/values.tsx';
import { Attendance } from './attendance.tsx';
import { Description } from './description.tsx';
import { Documents } from './documents.tsx';
import { CentreHistory } from './history.tsx';
import { Now } from './now.tsx';
import { Opening } from './opening.tsx';
import { Stages } from './stages.tsx';

const CentreCoverage = later(() =>
  import('../../parts/coverage/centre-coverage.tsx').then((module) => module.CentreCoverage),
);

const CentreTrace = later(() =>
  import('../../parts/traceability/centre-trace.tsx').then((module) => module.CentreTrace),
);

/** A centre: where it stands and whose turn it is, its stages and what shows them, its opening, and who comes. */
export const CentrePage = () => (
  <Area name={['centres', 'centre']}>
    <OneCentre />
  </Area>
);

function OneCentre() {
  const { text } = useFormat();
  const { id } = useParams({ from: '/centres/$id' });
  const query = useQuery({
    ...centreQuery(useApi(), id),
    refetchInterval: ({ state }) => refreshOf(state.data, Date.now()),
  });
  return (
    <PageAnswer query={query}>
      {(centre) => (
        <Page title={text(centre.name)} lead={<Lead centre={centre} />}>
          <ActHost>
            <Now centre={centre} today={today()} />
          </ActHost>
          <Stages centre={centre} today={today()} />
          <Opening centre={centre} />
          <Attendance centre={centre} />
          <Description centre={centre} />
          <Documents centre={centre} />
          <CentreCoverage centre={centre} />
          <Behind id={centre.id} />
          {centre.link ? <CentreTrace link={centre.link} /> : null}
          <CentreHistory centre={centre} />
        </Page>
      )}
    </PageAnswer>
  );
}

function Lead({ centre: { status, opening, province, region } }: { centre: Centre }) {
  const terms = useTerms();
  const shown = opening && { ...opening, verified: opening.verifiedAt !== undefined };
  return (
    <>
      <CentreStatus status={status} opening={shown} /> <Words>{terms.province(province)}</Words>{' '}
      <Words>{`(${terms.region(region)})`}</Words>
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { Area } from '../../i18n/area.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { ActHost } from '../../parts/acts/act-host.tsx';
import type { Consultation } from '../../parts/consultations/consultations.ts';
import { consultationQuery } from '../../parts/consultations/queries.ts';
import { DocumentLink } from '../../parts/documents/document-link.tsx';
import { usePerson } from '../../session/use-session.ts';
import { Fact, Facts } from '../../ui/facts.tsx';
import { Page } from '../../ui/page.tsx';
import { PageAnswer } from '../../ui/page-answer.tsx';
import { Table } from '../../ui/table.tsx';
import { Day, Words } from '../../ui/values.tsx';
import { Now } from './now.tsx';
import { Recommendations } from './recommendations.tsx';

/** A consultation: who took part, its minutes, and what became of each recommendation. */
export const ConsultationPage = () => (
  <Area name={['consultations', 'consultation']}>
    <Read />
  </Area>
);

function Read() {
  const t = useTranslations();
  const { id } = useParams({ from: '/region/consultations/$id' });
  const query = useQuery(consultationQuery(useApi(), id));
  return (
    <>
      <p className="not-printed">
        <Link to="/region/consultations">{t('consultations.back')}</Link>
      </p>
      <PageAnswer query={query}>{(consultation) => <Whole consultation={consultation} />}</PageAnswer>
    </>
  );
}

function Whole({ consultation }: { consultation: Consultation }) {
  const t = useTranslations();
  const format = useFormat();
  const { title, number, isPublished } = consultation;
  const { party } = usePerson();
  const isSeen = isPublished || seesDraft(consultation, party);
  return (
    <Page title={format.text(title)} lead={t('consultations.number', { number })}>
      <ActHost>
        <Meeting consultation={consultation} />
        <Now consultation={consultation} />
        {isSeen ? (
          <Recommendations consultation={consultation} reader={party} />
        ) : (
          <p>{t('consultations.notYet')}</p>
        )}
        {isSeen ? <Attendance attendance={consultation.attendance} /> : null}
      </ActHost>
    </Page>
  );
}

function Meeting({ consultation }: { consultation: Consultation }) {
  const t = useTranslations();
  const format = useFormat();
  const terms = useTerms();
  const { region, day, place, modes, phase, reason, agenda, minutes } = consultation;
  return (
    <Facts>
      <Fact label={t('consultations.region')}>
        <Words>{terms.region(region)}</Words>
      </Fact>
      <Fact label={t('consultations.day')}>
        <Day value={day} />
      </Fact>
      <Fact label={t('consultations.place')}>
        <Words>{format.text(place)}</Words>
      </Fact>
      <Fact label={t('consultations.modesOf')}>
        {modes.map((mode) => (
          <div key={mode}>{t(`consultations.modes.${mode}`)}</div>
        ))}
      </Fact>
      <Fact label={t('consultations.phase')}>{t(`consultations.phases.${phase}`)}</Fact>
      {reason === undefined ? null : (
        <Fact label={t('consultations.reason')}>
          <Words>{reason}</Words>
        </Fact>
      )}
      {agenda.length === 0 ? null : (
        <Fact label={t('consultations.agenda')}>
          {agenda.map((item) => (
            <div key={item.ar}>
              <Words>{format.text(item)}</Words>
            </div>
          ))}
        </Fact>
      )}
      {minutes === undefined ? null : (
        <Fact label={t('consultations.minutes')}>
          <DocumentLink document={minutes} />
        </Fact>
      )}
    </Facts>
  );
}

function Attendance({ attendance }: Pick<Consultation, 'attendance'>) {
  const t = useTranslations();
  const format = useFormat();
  return (
    <Table
      caption={t('consultations.attendance')}
      rows={attendance}
      rowKey={({ name, mode }) => `${name.ar}.${mode}`}
      empty={t('consultations.attendanceNone')}
      columns={[
        {
          key: 'name',
          label: t('consultations.institution'),
          isHeading: true,
          cell: ({ name }) => <Words>{format.text(name)}</Words>,
        },
        {
          key: 'mode',
          label: t('consultations.modesOf'),
          cell: ({ mode }) => t(`consultations.modes.${mode}`),
        },
        {
          key: 'count',
          label: t('consultations.count'),
          cell: ({ count }) =>
            count === null ? t('consultations.notPublished') : <bdi>{format.number(count)}</bdi>,
        },
      ]}
    />
  );
}

/** The three of the region read the draft of the minutes, once the meeting was held. */
const seesDraft = ({ core: { ministry, wilaya, council }, phase }: Consultation, reader: string) =>
  phase === 'held' && [ministry, wilaya, council].some(({ party }) => party === reader);

import { useTranslations } from 'use-intl/react';
import { Area } from '../../../i18n/area.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import { useTerms } from '../../../i18n/use-terms.ts';
import { Part, Section } from '../../../parts/convention/section.tsx';
import { useConvention } from '../../../parts/convention/use-convention.ts';
import { ItsCentre } from '../../../parts/traceability/its-centre.tsx';
import type { TracedComponent } from '../../../parts/traceability/traced.ts';
import { useTracedComponents } from '../../../parts/traceability/use-traced-components.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { later } from '../../../ui/later.ts';
import { Table } from '../../../ui/table.tsx';
import { Money, Words } from '../../../ui/values.tsx';
import { WORKS_TONES } from '../tones.ts';
import { idle, type Work, worksOf } from './works-figures.ts';
import { ProvinceTable, StatesPicture } from './works-picture.tsx';

const InKindSection = later(() =>
  import('../../../parts/in-kind/in-kind-section.tsx').then((module) => module.InKindSection),
);

/**
 * The carrying out: what is built and done where, for whom, at what cost, and how far it has come; and what is brought
 * in kind.
 */
export const Works = () => (
  <Area name="conventionPage">
    <Worded />
  </Area>
);

function Worded() {
  const t = useTranslations();
  const convention = useConvention();
  const { id, terms, componentStatus } = convention;
  const isOwed = !convention.awaitsSignature && convention.inKind.length + convention.deliveries.length > 0;
  const components = { id: 'components', title: t('conventionPage.part.components') };
  const inKind = { id: 'in-kind', title: t('conventionPage.part.inKind') };
  const traced = useTracedComponents(id);
  const works = worksOf(terms.components, componentStatus);
  return (
    <Section title={t('convention.section.works')} parts={isOwed ? [components, inKind] : []}>
      <Part {...components}>
        <Idle works={idle(works)} />
        <StatesPicture works={works} />
        <ProvinceTable works={works} />
        <List works={works} traced={traced} />
      </Part>
      {isOwed ? (
        <Part {...inKind}>
          <InKindSection />
        </Part>
      ) : null}
    </Section>
  );
}

/** Works that are finished and have never received anybody. */
function Idle({ works }: { works: readonly Work[] }) {
  const t = useTranslations();
  const format = useFormat();
  const { province } = useTerms();
  if (works.length === 0) return null;
  return (
    <section className="note note-warning">
      <Icon name="warning" />
      <div>
        <h4>{t('convention.works.idle', { count: works.length })}</h4>
        <ul>
          {works.map((work) => (
            <li key={work.id}>
              <Words>{format.text(work.title)}</Words> <Words>{`(${province(work.province)})`}</Words>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

interface Listed {
  works: readonly Work[];
  /** Their centres and the tranches that wait for them, by the component. */
  traced: ReadonlyMap<string, Pick<TracedComponent, 'centre' | 'tranches'>>;
}

function List({ works, traced }: Listed) {
  const t = useTranslations();
  const format = useFormat();
  const terms = useTerms();
  return (
    <Table
      caption={t('convention.works.list', { count: works.length })}
      empty={t('convention.works.none')}
      rows={works}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'title',
          label: t('convention.works.title'),
          isHeading: true,
          cell: (row) => {
            const centre = traced.get(row.id)?.centre;
            return (
              <>
                <Words>{format.text(row.title)}</Words>
                {centre ? <ItsCentre centre={centre} /> : null}
              </>
            );
          },
        },
        {
          key: 'work',
          label: t('convention.works.work'),
          cell: (row) =>
            `${t(`convention.works.kinds.${row.kind}`)} · ${t(`convention.works.works.${row.work}`)}`,
        },
        {
          key: 'province',
          label: t('convention.province'),
          cell: (row) => <Words>{terms.province(row.province)}</Words>,
        },
        {
          key: 'for',
          label: t('convention.for'),
          cell: (row) => <Words>{terms.targetGroup(row.targetGroup)}</Words>,
        },
        {
          key: 'beneficiaries',
          label: t('convention.works.beneficiaries'),
          isNumber: true,
          cell: (row) =>
            row.beneficiaries === undefined ? t('convention.nothing') : format.number(row.beneficiaries),
        },
        {
          key: 'cost',
          label: t('convention.works.cost'),
          isNumber: true,
          cell: (row) => <Money centimes={row.cost} />,
        },
        {
          key: 'state',
          label: t('convention.works.state'),
          cell: (row) => (
            <Badge tone={WORKS_TONES[row.state]}>{t(`convention.works.states.${row.state}`)}</Badge>
          ),
        },
      ]}
    />
  );
}

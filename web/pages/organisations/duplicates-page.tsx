import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { Area } from '../../i18n/area.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { usePlaces } from '../../i18n/use-places.ts';
import { More } from '../../ui/more.tsx';
import { Page } from '../../ui/page.tsx';
import { SelectOrAll } from '../../ui/select-or-all.tsx';
import { Answer, Empty } from '../../ui/states.tsx';
import { regionOf } from './filters.ts';
import { Line } from './line.tsx';
import { duplicatesQuery } from './queries.ts';

/** The organisations of the register that may be one and the same. */
export const DuplicatesPage = () => (
  <Area name="organisations">
    <Duplicates />
  </Area>
);

function Duplicates() {
  const t = useTranslations();
  const { text } = useFormat();
  const places = usePlaces();
  const { region } = useSearch({ from: '/organisations/duplicates' });
  const navigate = useNavigate({ from: '/organisations/duplicates' });
  const query = useInfiniteQuery(duplicatesQuery(useApi(), region));
  const groups = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page title={t('organisations.duplicates.title')} lead={t('organisations.duplicates.lead')}>
      <SelectOrAll
        name="region"
        label={t('organisations.region')}
        options={places.regions.map(({ code, name }) => ({ value: code, label: name }))}
        value={region}
        onChange={(chosen) => {
          const code = regionOf(chosen);
          void navigate({ search: code === undefined ? {} : { region: code }, resetScroll: false });
        }}
      />
      <Answer query={query}>
        {() => (
          <>
            {groups.length === 0 && !query.hasNextPage ? (
              <Empty title={t('organisations.duplicates.none')} />
            ) : null}
            {groups.map(({ region: where, members }) => (
              <section className="panel" key={`${where} ${members.map(({ id }) => id).join(' ')}`}>
                <h2>
                  {t('organisations.duplicates.group', {
                    region: places.name(where),
                    name: text(members[0]?.name ?? { ar: '', fr: '' }),
                  })}
                </h2>
                <ul>
                  {members.map((each) => (
                    <li key={each.id}>
                      <Line of={each} />
                    </li>
                  ))}
                </ul>
              </section>
            ))}
            <More query={query} />
          </>
        )}
      </Answer>
    </Page>
  );
}

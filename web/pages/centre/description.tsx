import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import type { Centre } from '../../parts/centres/centres.ts';
import { useGroups } from '../../parts/centres/groups.ts';
import { Fact, Facts } from '../../ui/facts.tsx';
import { Code, Day, Words } from '../../ui/values.tsx';
import { Component } from './component.tsx';

/** What is known of a centre: what it is and for whom, where, how large, and who answers for it. */
export function Description({ centre }: { centre: Centre }) {
  const t = useTranslations();
  const { text, list, number } = useFormat();
  const groups = useGroups();
  const { name, commune, point, work, concept, floorArea, places, peopleAYear, core, owner, link } = centre;
  const count = (value: number | undefined) => (value === undefined ? undefined : number(value));
  return (
    <section className="panel">
      <h2>{t('centre.description.title')}</h2>
      <Facts>
        <Fact label={t('centre.field.nameAr')}>
          <Words>{name.ar}</Words>
        </Fact>
        <Fact label={t('centre.field.nameFr')}>
          <Words>{name.fr}</Words>
        </Fact>
        <Fact label={t('centre.field.work')}>{t(`centres.works.${work}`)}</Fact>
        <Fact label={t('centre.field.groups')}>{list(centre.groups.map(groups.name))}</Fact>
        <Fact label={t('centre.field.commune')}>{commune && <Words>{commune}</Words>}</Fact>
        <Fact label={t('centre.field.point')}>{point && <Code>{`${point.lat}, ${point.lon}`}</Code>}</Fact>
        <Fact label={t('centre.field.places')}>{count(places)}</Fact>
        <Fact label={t('centre.field.peopleAYear')}>{count(peopleAYear)}</Fact>
        <Fact label={t('centre.field.floorArea')}>{count(floorArea)}</Fact>
        <Fact label={t('centre.field.concept')}>{concept && <Code>{concept}</Code>}</Fact>
        {(['ministry', 'wilaya', 'council'] as const).map((kind) => (
          <Fact
            key={kind}
            label={
              core[kind].party === owner
                ? t('centre.description.owning', { kind: t(`centre.field.${kind}`) })
                : t(`centre.field.${kind}`)
            }
          >
            <Link to="/organisations/$id" params={{ id: `o-${core[kind].party}` }} preload={false}>
              <Words>{text(core[kind].name)}</Words>
            </Link>
          </Fact>
        ))}
        <Fact label={t('centre.description.registered')}>
          <Day value={centre.createdAt} />
        </Fact>
        <Fact label={t('centre.description.component')}>
          {link ? <Component link={link} /> : t('centre.description.unlinked')}
        </Fact>
      </Facts>
    </section>
  );
}

import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { Words } from '../../ui/values.tsx';
import { People } from './people.tsx';
import type { ConventionTraced, GroupReached, TracedComponent } from './traced.ts';
import { Traced } from './traced-centre.tsx';
import { TrancheLinks } from './tranche-links.tsx';

/** How many centres are named at first: the section of works has all. */
const NAMED = 6;

/** Those that money waits for, then those that were opened, then those that are on their way. */
const rankOf = ({ centre, tranches }: TracedComponent) => {
  if (tranches.length > 0) return 0;
  return centre?.opening ? 1 : 2;
};

interface Props {
  convention: Pick<ConventionTraced, 'id' | 'components'>;
}

/** The centres of a convention, with the tranches that wait for them. */
export function Centres({ convention: { id, components } }: Props) {
  const t = useTranslations();
  const shown = components
    .filter(({ centre, tranches }) => centre !== undefined || tranches.length > 0)
    .sort((a, b) => rankOf(a) - rankOf(b))
    .slice(0, NAMED);
  const others = components.length - shown.length;
  return (
    <>
      {shown.length === 0 ? <div>{t('traceability.centresNone')}</div> : null}
      {shown.map((component) => (
        <div key={component.id}>
          <One convention={id} component={component} />
        </div>
      ))}
      {others > 0 ? (
        <div>
          <Link to="/conventions/$id/works" params={{ id }} preload={false}>
            {t(shown.length === 0 ? 'traceability.components' : 'traceability.others', { count: others })}
          </Link>
        </div>
      ) : null}
    </>
  );
}

function One({ convention, component }: { convention: string; component: TracedComponent }) {
  const { centre, title, tranches } = component;
  const { text } = useFormat();
  return (
    <>
      {centre ? <Traced centre={centre} /> : <Words>{text(title)}</Words>}
      <TrancheLinks convention={convention} tranches={tranches} />
    </>
  );
}

/** The people whom the open centres have reached, group by group: groups are never added. */
export function Groups({ people }: { people: readonly GroupReached[] }) {
  const t = useTranslations();
  const { targetGroup } = useTerms();
  return people.map((each) => (
    <div key={each.targetGroup}>
      <Words>{targetGroup(each.targetGroup)}</Words> · <People people={each} />{' '}
      <small>{t('traceability.reported', { opened: each.opened, reported: each.reported })}</small>
    </div>
  ));
}

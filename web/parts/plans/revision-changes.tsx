import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { Fact, Facts } from '../../ui/facts.tsx';
import { Money, Words } from '../../ui/values.tsx';
import { ConsultationLink } from '../consultations/consultation-link.tsx';
import type { Plan } from './plan.ts';

type Changes = Plan['revisions'][number]['changes'];

interface Props {
  plan: Plan;
  changes: Changes;
}

/** What a revision brings: the new text of each part that it changes. Within the area of plans. */
export function RevisionChanges({ plan, changes }: Props) {
  const t = useTranslations();
  const { text, number } = useFormat();
  const terms = useTerms();
  const { title, years, contributors, axes, groups, programme, consultations } = changes;
  return (
    <Facts>
      {title ? <Part label={t('plans.changes.title')}>{[text(title)]}</Part> : null}
      {years ? (
        <Part label={t('plans.years')}>
          {[t('plans.yearsOf', { first: String(years.first), last: String(years.last) })]}
        </Part>
      ) : null}
      {contributors ? (
        <Part label={t('plans.contributors')}>{contributors.map(({ name }) => text(name))}</Part>
      ) : null}
      {axes ? <Part label={t('plans.axes')}>{axes.map((axis) => text(axis.title))}</Part> : null}
      {groups ? (
        <Part label={t('plans.groups')}>{groups.map((group) => terms.targetGroup(group))}</Part>
      ) : null}
      {programme ? (
        <>
          <Part label={t('plans.programme.new')}>{[number(programme.new.count)]}</Part>
          <Part label={t('plans.programme.rehabilitated')}>{[number(programme.rehabilitated.count)]}</Part>
        </>
      ) : null}
      {consultations ? (
        <Part label={t('plans.consultations')}>
          {consultations.map((id) => (
            <ConsultationLink key={id} id={id} />
          ))}
        </Part>
      ) : null}
      <Lines plan={plan} changes={changes} />
      <Envelopes plan={plan} changes={changes} />
      <Targets plan={plan} changes={changes} />
    </Facts>
  );
}

/** Texts one below the other; that nothing is left is said. */
function Part({ label, children }: { label: string; children: readonly ReactNode[] }) {
  const t = useTranslations();
  const texts = children.length === 0 ? [t('plans.changes.nothing')] : children;
  return (
    <Fact label={label}>
      {texts.map((each, index) => (
        <div key={index}>{typeof each === 'string' ? <Words>{each}</Words> : each}</div>
      ))}
    </Fact>
  );
}

function Lines({ plan, changes: { lines } }: Props) {
  const t = useTranslations();
  const { text } = useFormat();
  if (!lines) return null;
  const nameOf = (id: string) => {
    const title = plan.lines.find(({ convention }) => convention === id)?.title;
    return title ? text(title) : t('plans.changes.newConvention');
  };
  const { put = [], removed = [] } = lines;
  return (
    <Part label={t('plans.line.title')}>
      {[
        ...put.map(({ convention, role }) => `${nameOf(convention)} (${t(`plans.line.${role}`)})`),
        ...removed.map((id) => t('plans.changes.goes', { what: nameOf(id) })),
      ]}
    </Part>
  );
}

function Envelopes({ plan, changes: { envelopes } }: Props) {
  const t = useTranslations();
  const { text } = useFormat();
  if (!envelopes) return null;
  const { put = [], removed = [] } = envelopes;
  const nameOf = (id: string) => {
    const title = plan.envelopes.find((each) => each.id === id)?.title;
    return title ? text(title) : id;
  };
  return (
    <Part label={t('plans.envelope.title')}>
      {[
        ...put.map(({ id, title, amount }) => (
          <span key={id}>
            <Words>{text(title)}</Words> <Money centimes={amount} />
          </span>
        )),
        ...removed.map((id) => t('plans.changes.goes', { what: nameOf(id) })),
      ]}
    </Part>
  );
}

function Targets({ plan, changes: { targets } }: Props) {
  const t = useTranslations();
  const terms = useTerms();
  const format = useFormat();
  if (!targets) return null;
  const { put = [], removed = [] } = targets;
  const words = ({ place, group, year, measure }: Omit<Plan['targets'][number], 'value'>) =>
    [terms.region(place), terms.targetGroup(group), String(year), t(`plans.measures.${measure}`)].join(', ');
  const keyOf = ({ place, group, year, measure }: Plan['targets'][number]) =>
    [place, group, year, measure].join('/');
  const gone = (key: string) => {
    const target = plan.targets.find((each) => keyOf(each) === key);
    const [place = '', group = '', year = ''] = key.split('/');
    return target ? words(target) : [terms.region(place), terms.targetGroup(group), year].join(', ');
  };
  return (
    <Part label={t('plans.target.title')}>
      {[
        ...put.map(({ value, reason, ...target }) =>
          [`${words(target)}: ${format.number(value)}`, ...(reason === undefined ? [] : [reason])].join('. '),
        ),
        ...removed.map((key) => t('plans.changes.goes', { what: gone(key) })),
      ]}
    </Part>
  );
}

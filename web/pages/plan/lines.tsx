import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import type { Plan } from '../../parts/plans/plan.ts';
import { TakeOut } from '../../parts/plans/take-out.tsx';
import { useHasRole } from '../../session/use-session.ts';
import { Table } from '../../ui/table.tsx';
import { Money, Words } from '../../ui/values.tsx';

type Line = Plan['lines'][number];

/** The conventions of a plan in a line each, and the envelopes beside them. */
export function PlanLines({ plan }: { plan: Plan }) {
  return (
    <>
      <Conventions plan={plan} />
      <Envelopes plan={plan} />
    </>
  );
}

function Conventions({ plan }: { plan: Plan }) {
  const t = useTranslations();
  const format = useFormat();
  const { id, lines, axes } = plan;
  const isOffered = useCanTakeOut(plan);
  const axisOf = ({ axis }: Line) => {
    const found = axes.find(({ id }) => id === axis);
    return found ? format.text(found.title) : axis;
  };
  return (
    <Table
      caption={t('plans.line.title')}
      rows={lines}
      rowKey={({ convention }) => convention}
      empty={t('plans.line.none')}
      columns={[
        {
          key: 'convention',
          label: t('plans.line.convention'),
          isHeading: true,
          cell: (line) => <Convention line={line} />,
        },
        { key: 'axis', label: t('plans.line.axis'), cell: (line) => <Words>{axisOf(line)}</Words> },
        {
          key: 'role',
          label: t('plans.line.role'),
          isShort: true,
          cell: ({ role }) => t(`plans.line.${role}`),
        },
        { key: 'phase', label: t('plans.line.phase'), isShort: true, cell: (line) => <Phase line={line} /> },
        {
          key: 'amount',
          label: t('plans.line.amount'),
          cell: ({ isBinding, committed, pledged }) => (
            <>
              <Money centimes={isBinding ? committed : pledged} />{' '}
              {t(isBinding ? 'plans.line.committed' : 'plans.line.pledged')}
            </>
          ),
        },
        ...(isOffered
          ? [
              {
                key: 'acts',
                label: t('plans.line.acts'),
                isAct: true,
                cell: ({ convention, title, number = '' }: Line) => (
                  <TakeOut
                    plan={id}
                    convention={convention}
                    title={title ? format.text(title) : number}
                    headingId="plan-money"
                  />
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

/** Of a plan in force an approver takes a convention out; officers do of a draft. No revision is open meanwhile. */
function useCanTakeOut({ phase, possibleActs, revisions }: Plan): boolean {
  const isOfRole = useHasRole(phase === 'inForce' ? 'approver' : 'officer');
  const isRevised = revisions.some(({ status }) => status === 'open');
  return isOfRole && !isRevised && possibleActs.includes('departLine');
}

/** Its title; the way to it only for whoever is a party to it. */
function Convention({ line: { convention, title, number, isOpen } }: { line: Line }) {
  const format = useFormat();
  const text = title ? format.text(title) : (number ?? '');
  if (!isOpen) return <Words>{text}</Words>;
  return (
    <Link to="/conventions/$id" params={{ id: convention }}>
      <Words>{text}</Words>
    </Link>
  );
}

const PHASES = [
  'draft',
  'review',
  'pledging',
  'adoption',
  'signature',
  'visa',
  'active',
  'closing',
  'closed',
  'returned',
  'rejected',
  'lapsed',
  'withdrawn',
  'suspended',
  'terminated',
] as const;

function Phase({ line: { phase } }: { line: Line }) {
  const t = useTranslations();
  const known = PHASES.find((each) => each === phase);
  return known ? t(`terms.phase.${known}`) : null;
}

function Envelopes({ plan: { envelopes } }: { plan: Plan }) {
  const t = useTranslations();
  const format = useFormat();
  return (
    <Table
      caption={t('plans.envelope.title')}
      rows={envelopes}
      rowKey={({ id }) => id}
      empty={t('plans.envelope.none')}
      columns={[
        {
          key: 'name',
          label: t('plans.envelope.name'),
          isHeading: true,
          cell: ({ title }) => <Words>{format.text(title)}</Words>,
        },
        {
          key: 'holder',
          label: t('plans.envelope.holder'),
          cell: ({ holder }) => <Words>{format.text(holder)}</Words>,
        },
        { key: 'scope', label: t('plans.envelope.scope'), cell: ({ scope }) => t(`plans.envelope.${scope}`) },
        {
          key: 'amount',
          label: t('plans.envelope.amount'),
          cell: ({ amount }) => <Money centimes={amount} />,
        },
        {
          key: 'units',
          label: t('plans.envelope.units'),
          cell: ({ units }) =>
            units ? (
              <bdi>
                {t(units.approximate ? 'plans.envelope.about' : 'plans.envelope.exact', {
                  count: format.number(units.count),
                })}
              </bdi>
            ) : null,
        },
        {
          key: 'split',
          label: t('plans.envelope.split'),
          cell: (envelope) => <Split envelope={envelope} />,
        },
      ]}
    />
  );
}

/** Who holds how much of an envelope, and of how much nobody has published it. */
function Split({ envelope: { split, notPublished } }: { envelope: Plan['envelopes'][number] }) {
  const t = useTranslations();
  const format = useFormat();
  if (split === 'notPublished') return t('plans.envelope.notPublished');
  return (
    <>
      {split.map(({ holder, amount }, index) => (
        <div key={index}>
          <Words>{format.text(holder)}</Words> <Money centimes={amount} />
        </div>
      ))}
      {notPublished > 0 ? (
        <div>
          {t('plans.envelope.notPublished')} <Money centimes={notPublished} />
        </div>
      ) : null}
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import type { GetPlansIdBoardAnswer } from '../../api/schema.d.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { Plan } from '../../parts/plans/plan.ts';
import { boardQuery } from '../../parts/plans/queries.ts';
import { Fact, Facts } from '../../ui/facts.tsx';
import { Answer } from '../../ui/states.tsx';
import { Money, Words } from '../../ui/values.tsx';

type Board = GetPlansIdBoardAnswer;

/** The board of a plan: centres against the programme, figures that follow from its envelopes, and what is late. */
export function PlanBoard({ plan }: { plan: Plan }) {
  const t = useTranslations();
  const query = useQuery(boardQuery(useApi(), plan.id));
  return (
    <section aria-labelledby="plan-board">
      <h2 id="plan-board">{t('plans.board.title')}</h2>
      <Answer query={query}>
        {(board) => (
          <>
            <Centres centres={board.centres} />
            <Derived derived={board.derived} envelopes={plan.envelopes} />
            <Late late={board.late} />
          </>
        )}
      </Answer>
    </section>
  );
}

function Centres({ centres }: Pick<Board, 'centres'>) {
  const t = useTranslations();
  const { number } = useFormat();
  return (
    <>
      <h3>{t('plans.board.centres')}</h3>
      <Facts>
        {(['new', 'rehabilitated'] as const).map((work) => {
          const { inService, planned, registered, inRegion } = centres[work];
          const all = number(planned ?? registered);
          return (
            <Fact key={work} label={t(`plans.board.${work}`)}>
              <bdi>{t('plans.board.serviceOf', { open: number(inService), planned: all })}</bdi>
              {'. '}
              <bdi>{t('plans.board.registered', { count: number(registered) })}</bdi>
              <p className="hint">
                {t('plans.board.inRegion', {
                  open: number(inRegion.inService),
                  count: number(inRegion.registered),
                })}
              </p>
            </Fact>
          );
        })}
      </Facts>
    </>
  );
}

/** Each figure by itself: none of them is anybody's but ours. */
function Derived({ derived, envelopes }: Pick<Board, 'derived'> & Pick<Plan, 'envelopes'>) {
  const t = useTranslations();
  const format = useFormat();
  const nameOf = (id: string) => {
    const found = envelopes.find((envelope) => envelope.id === id);
    return found ? format.text(found.title) : id;
  };
  if (derived.length === 0) return null;
  return (
    <>
      <h3>{t('plans.board.derived')}</h3>
      <Facts>
        {derived.flatMap(({ envelope: id, perInhabitant, perUnit, share }) => {
          const envelope = nameOf(id);
          return [
            perInhabitant === undefined ? null : (
              <Fact key={`${id} inhabitant`} label={t('plans.board.perInhabitant', { envelope })}>
                <Money centimes={perInhabitant} />
              </Fact>
            ),
            perUnit === undefined ? null : (
              <Fact key={`${id} unit`} label={t('plans.board.perUnit', { envelope })}>
                <Money centimes={perUnit} />
              </Fact>
            ),
            share === undefined ? null : (
              <Fact key={`${id} share`} label={t('plans.board.share', { envelope })}>
                <Share share={share} />
              </Fact>
            ),
          ];
        })}
      </Facts>
    </>
  );
}

function Share({ share }: { share: NonNullable<Board['derived'][number]['share']> }) {
  const t = useTranslations();
  const format = useFormat();
  const counted = format.number(share.units);
  const units = share.isApproximate ? `${t('plans.board.about')} ${counted}` : counted;
  const percent = format.hundredths(share.basisPoints);
  return (
    <>
      <bdi>{t('plans.board.shareOf', { centres: format.number(share.centres), units, percent })}</bdi>
      {' = '}
      <Money centimes={share.amount} />
    </>
  );
}

function Late({ late }: Pick<Board, 'late'>) {
  const t = useTranslations();
  const format = useFormat();
  return (
    <>
      <h3>{t('plans.board.late')}</h3>
      {late.length === 0 ? <p>{t('plans.board.none')}</p> : null}
      <ul>
        {late.map((each) => (
          <li key={each.id}>
            {each.what === 'centre' ? (
              <Link to="/centres/$id" params={{ id: each.id }}>
                <Words>{format.text(each.name)}</Words>
              </Link>
            ) : (
              <Link to="/tasks/$taskId" params={{ taskId: each.id }}>
                {t('plans.board.task')}
              </Link>
            )}{' '}
            <bdi>{t('plans.board.dueOn', { day: format.day(each.dueOn) })}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}

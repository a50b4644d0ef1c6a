import './board.css';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import type { CentreRow } from '../../parts/centres/centres.ts';
import { Fact, Facts } from '../../ui/facts.tsx';
import { Empty } from '../../ui/states.tsx';
import { CentreLine } from './centre-line.tsx';
import { countsOf, figuresOf, partsOf } from './figures.ts';
import type { CentreFilters } from './filters.ts';
import { ofPlace, standsAs } from './rows-shown.ts';

interface Props {
  rows: readonly CentreRow[];
  filters: CentreFilters;
  today: string;
}

/** The figures and stages of a place's centres, and the centres themselves: the late ones first. */
export function Board({ rows, filters, today }: Props) {
  const t = useTranslations();
  const all = ofPlace(rows, filters);
  const { stage } = filters;
  const shown = stage === undefined ? all : all.filter((row) => standsAs(row, stage));
  const { late, stages } = partsOf(shown, today);
  if (rows.length === 0) return <Empty title={t('centres.none')} />;
  return (
    <>
      <Figures rows={all} today={today} />
      <Stages rows={all} stage={stage} today={today} />
      {shown.length === 0 ? <Empty title={t('centres.noneSuch')} /> : null}
      {late.length > 0 ? <Part title={t('centres.late')} rows={late} today={today} /> : null}
      {stages.map(({ status, rows: standing }) => (
        <Part key={status} title={t(`centres.statuses.${status}`)} rows={standing} today={today} />
      ))}
    </>
  );
}

/** What a governor asks first: how many are open, how many stand built and closed, how many are late. */
function Figures({ rows, today }: Pick<Props, 'rows' | 'today'>) {
  const t = useTranslations();
  const { number } = useFormat();
  const { all, open, built, overdue, late } = figuresOf(rows, today);
  return (
    <section className="panel board-figures">
      <h2 className="visually-hidden">{t('centres.figures')}</h2>
      <Facts>
        <Fact label={t('centres.openFigure')}>
          <span className="board-figure">
            {t('centres.ofAll', { count: number(open), all: number(all) })}
          </span>
        </Fact>
        <Fact label={t('centres.builtNotOpen')}>
          <span className="board-figure">{number(built)}</span>
          {overdue > 0 ? (
            <span className="board-alarm">{t('centres.overdueOf', { count: overdue })}</span>
          ) : null}
        </Fact>
        <Fact label={t('centres.lateFigure')}>
          <span className="board-figure">{number(late)}</span>
        </Fact>
      </Facts>
    </section>
  );
}

/** How many stand in each stage; each leads to its centres, the chosen one back to all. */
function Stages({ rows, stage, today }: Pick<Props, 'rows' | 'today'> & Pick<CentreFilters, 'stage'>) {
  const t = useTranslations();
  const { number } = useFormat();
  return (
    <section aria-label={t('centres.byStage')}>
      <ul className="board-stages">
        {countsOf(rows, today).map(({ status, count, late }) => (
          <li key={status}>
            <Link
              from="/centres"
              to="."
              search={(before) => ({ ...before, stage: stage === status ? undefined : status })}
              resetScroll={false}
              className="board-stage"
              aria-current={stage === status ? 'true' : undefined}
            >
              <span>{t(`centres.statuses.${status}`)}</span> <strong>{number(count)}</strong>
              {late > 0 ? (
                <span className="board-alarm"> {t('centres.ofThemLate', { count: late })}</span>
              ) : null}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Part({ title, rows, today }: { title: string; rows: readonly CentreRow[]; today: string }) {
  return (
    <section className="board-part">
      <h2>
        {title} <span className="count">{rows.length}</span>
      </h2>
      <ul className="board-lines">
        {rows.map((row) => (
          <li key={row.id}>
            <CentreLine row={row} today={today} />
          </li>
        ))}
      </ul>
    </section>
  );
}

import './timeline-picture.css';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../../../i18n/use-format.ts';
import type { Timeline, TimelineRow, TrancheState } from './timeline.ts';

/** From here on a label stands before its mark, so that it does not leave the line. */
const LATE_ON_THE_LINE = 0.5;

const percent = (part: number) => `${100 * part}%`;

/**
 * The tranches on a line of time that begins where a line of text begins. A picture only: the table beside it says the
 * same, with the exact amounts.
 */
export function TimelinePicture({ timeline: { rows, years, today } }: { timeline: Timeline }) {
  const t = useTranslations();
  return (
    <div className="timeline" aria-hidden="true">
      {rows.map((row) => (
        <div key={row.tranche.n} className="timeline-row">
          <span className="timeline-name">
            {t('convention.procedure.tranche', { number: row.tranche.n })}
          </span>
          <div className="timeline-track">
            <span className="timeline-today" style={{ insetInlineStart: percent(today) }} />
            <Call call={row.call} />
            <Marked row={row} />
          </div>
        </div>
      ))}
      <div className="timeline-row">
        <span className="timeline-name" />
        <div className="timeline-years">
          {years.map(({ year, at }) => (
            <span key={year} style={{ insetInlineStart: percent(at) }}>
              {year}
            </span>
          ))}
        </div>
      </div>
    </div>
  );
}

/** How long its calls have been open. */
function Call({ call }: Pick<TimelineRow, 'call'>) {
  if (!call) return null;
  const { from, until } = call;
  return (
    <span
      className="timeline-call"
      style={{ insetInlineStart: percent(from), inlineSize: percent(until - from) }}
    />
  );
}

function Marked({ row: { tranche, state, at } }: { row: TimelineRow }) {
  const t = useTranslations();
  const format = useFormat();
  const isBefore = at >= LATE_ON_THE_LINE;
  return (
    <span
      className={`timeline-marked timeline-${isBefore ? 'before' : 'after'}`}
      style={isBefore ? { insetInlineEnd: percent(1 - at) } : { insetInlineStart: percent(at) }}
    >
      <Mark state={state} />
      <span className="timeline-label">
        <bdi>{format.moneyShort(tranche.amount)}</bdi>
        <span>{t(`conventionPage.timeline.${state}`)}</span>
      </span>
    </span>
  );
}

/** Shapes tell the states apart without colour, on paper too. */
const SHAPES: Record<TrancheState, string> = {
  planned: 'M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12z',
  due: 'M8 1L15 8L8 15L1 8z',
  called: 'M8 1L15 8L8 15L1 8z',
  late: 'M8 1.5L15 14.5H1z',
  paid: 'M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12z',
  cancelled: 'M3 3L13 13M13 3L3 13',
};

function Mark({ state }: { state: TrancheState }) {
  return (
    <svg className={`timeline-mark timeline-mark-${state}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={SHAPES[state]} />
    </svg>
  );
}

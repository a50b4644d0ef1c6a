import { useTranslations } from 'use-intl/react';
import { isolate } from '../../i18n/isolate.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { Icon } from '../../ui/icon.tsx';
import type { Convention } from './convention.ts';
import { gapsByTime } from './gap-time.ts';
import { useConvention, useNames } from './use-convention.ts';
import { Warnings } from './warnings.tsx';

type Gap = Convention['gaps'][number];

/** The phases in which a convention is on its way to its signature. */
const BEFORE_SIGNATURE: readonly string[] = [
  'draft',
  'returned',
  'review',
  'pledging',
  'adoption',
  'signature',
];

/**
 * What still keeps the convention from its signature, in words: what somebody can mend now, and what comes later. Behind
 * it what is good to know.
 */
export function Gaps() {
  const { phase } = useConvention();
  if (!BEFORE_SIGNATURE.includes(phase)) return null;
  return (
    <>
      <Missing />
      <Warnings />
    </>
  );
}

function Missing() {
  const t = useTranslations();
  const { phase, gaps } = useConvention();
  if (gaps.length === 0) {
    return (
      <p className="note note-good">
        <Icon name="check" /> <span>{t('convention.gaps.none')}</span>
      </p>
    );
  }
  const { now, later } = gapsByTime(phase, gaps);
  return (
    <>
      {now.length === 0 ? null : (
        <GapList tone="warning" title={t('convention.gaps.title', { count: now.length })} gaps={now} />
      )}
      {later.length === 0 ? null : (
        <GapList tone="info" title={t('convention.gaps.later', { count: later.length })} gaps={later} />
      )}
    </>
  );
}

interface GapListProps {
  tone: 'warning' | 'info';
  title: string;
  gaps: readonly Gap[];
}

function GapList({ tone, title, gaps }: GapListProps) {
  const say = useGapSentence();
  return (
    <section className={`note note-${tone}`}>
      <Icon name={tone} />
      <div>
        <h3>{title}</h3>
        <ul>
          {gaps.map((gap) => (
            <li key={`${gap.gap}/${gap.about ?? ''}`}>{say(gap)}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}

/** A gap as a sentence: which pledge, group or purse, what there is and what there should be. */
export function useGapSentence() {
  const t = useTranslations();
  const format = useFormat();
  const { targetGroup } = useTerms();
  const names = useNames();
  const pledges = new Map(useConvention().pledges.map((pledge) => [pledge.id, pledge]));
  const money = (centimes = 0) => isolate(format.money(centimes));
  return ({ gap, about = '', expected, actual }: Gap): string => {
    const pledge = pledges.get(about);
    // A purse is a party and an earmark, or "-" for none.
    const [party = '', earmark] = about.split('/');
    const group = targetGroup(earmark === undefined ? about : earmark === '-' ? undefined : earmark);
    return t(`convention.gaps.${gap}`, {
      party: isolate(names.party(pledge?.party ?? party)),
      group: isolate(group),
      year: String(pledge?.fiscalYear ?? ''),
      amount: money(pledge?.amount),
      expected: money(expected),
      actual: money(actual),
    });
  };
}

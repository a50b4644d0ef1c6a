import { useTranslations } from 'use-intl/react';
import type { Convention } from '../../../parts/convention/convention.ts';
import { useConvention } from '../../../parts/convention/use-convention.ts';
import { useGapSentence } from '../../../parts/readiness/gap-sentence.ts';
import { Warnings } from '../../../parts/readiness/warnings.tsx';
import { Icon } from '../../../ui/icon.tsx';

type Gap = Convention['gaps'][number];

/**
 * The gaps before the signature, in words: those that can be closed now, and those for later. Behind
 * it what is good to know.
 */
export function Gaps() {
  const { awaitsSignature } = useConvention();
  if (!awaitsSignature) return null;
  return (
    <>
      <Missing />
      <Warnings />
    </>
  );
}

function Missing() {
  const t = useTranslations();
  const { gaps } = useConvention();
  if (gaps.length === 0) {
    return (
      <p className="note note-good">
        <Icon name="check" /> <span>{t('convention.gaps.none')}</span>
      </p>
    );
  }
  const now = gaps.filter(({ mendable }) => mendable);
  const later = gaps.filter(({ mendable }) => !mendable);
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

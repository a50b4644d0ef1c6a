import './readiness.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { Icon } from '../../ui/icon.tsx';
import type { Convention } from '../convention/convention.ts';
import { ConventionContext } from '../convention/use-convention.ts';
import { useGapSentence } from './gap-sentence.ts';
import { readinessQuery } from './queries.ts';
import { Warnings } from './warnings.tsx';

type Gap = Convention['gaps'][number];
/** A step of the draft's form, or the page of pledges. */
type Place = 'works' | 'schedule' | 'pledges';

/** Where each gap is closed: a step of the form, or the page of pledges. */
const WHERE: Record<Gap['gap'], Place> = {
  componentsMissing: 'works',
  contributionsUnbalanced: 'pledges',
  totalOutsideTarget: 'pledges',
  pledgeUnconfirmed: 'pledges',
  pledgeMisplaced: 'pledges',
  budgetLineMissing: 'pledges',
  earmarkUnfulfilled: 'pledges',
  tranchesMissing: 'schedule',
  tranchesUnbalanced: 'schedule',
};

interface Props {
  convention: Convention;
  /** Whether it is shown on the page of pledges, to which no way is needed then. */
  isAtPledges?: boolean;
  /** The acts below it. They come when all above them has come, and do not move away under a pressing hand. */
  children?: ReactNode;
}

/**
 * The gaps before the signature, with a link to where each is closed; and the warnings, good to
 * know.
 */
export function Readiness({ convention, isAtPledges = false, children }: Props) {
  const t = useTranslations();
  const { id, version } = convention;
  const { isFetched, isPlaceholderData } = useQuery(readinessQuery(useApi(), id, version));
  return (
    <ConventionContext value={convention}>
      {convention.gaps.length === 0 ? (
        <p className="note note-good">
          <Icon name="check" /> <span>{t('convention.gaps.none')}</span>
        </p>
      ) : (
        <Gaps convention={convention} isAtPledges={isAtPledges} />
      )}
      <Warnings />
      {isFetched || isPlaceholderData ? children : null}
    </ConventionContext>
  );
}

type GapsProps = Required<Pick<Props, 'convention' | 'isAtPledges'>>;

function Gaps({ convention: { gaps, id, pledging, possibleActs }, isAtPledges }: GapsProps) {
  const t = useTranslations();
  const sentence = useGapSentence();
  const ways = {
    id,
    toPledges: pledging === 'now' && !isAtPledges,
    canRevise: possibleActs.includes('revise'),
  };
  return (
    <section className="note note-info" aria-labelledby="ready-title">
      <Icon name="info" />
      <div>
        <h3 id="ready-title">{t('convention.gaps.title', { count: gaps.length })}</h3>
        <ul className="missing">
          {gaps.map((gap) => (
            <li key={`${gap.gap}/${gap.about ?? ''}`}>
              <span>{sentence(gap)}</span> <Way {...ways} to={WHERE[gap.gap]} />
            </li>
          ))}
        </ul>
        {pledging === 'now' ? null : <p>{t('draft.gapsLater')}</p>}
      </div>
    </section>
  );
}

interface WayProps {
  id: string;
  to: Place;
  toPledges: boolean;
  canRevise: boolean;
}

function Way({ id, to, toPledges, canRevise }: WayProps) {
  const t = useTranslations();
  if (to === 'pledges') {
    return toPledges ? (
      <Link to="/conventions/$id/pledges" params={{ id }}>
        {t('draft.toPledges')}
      </Link>
    ) : null;
  }
  return canRevise ? (
    <Link to="/conventions/$id/edit" params={{ id }} search={{ step: to }}>
      {t(`draft.step.${to}`)}
    </Link>
  ) : null;
}

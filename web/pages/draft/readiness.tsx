import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { Icon } from '../../ui/icon.tsx';
import type { Step } from './steps.ts';
import type { Convention } from './terms-draft.ts';

type Gap = Convention['gaps'][number];

/** Where each gap is closed: a step of the form, or the page of pledges. */
const WHERE: Record<Gap['gap'], Step | 'pledges'> = {
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

/** What still keeps the convention from its signature, and where each point is settled. */
export function Readiness({ convention }: { convention: Convention }) {
  const t = useTranslations();
  const sentence = useGapSentence(convention);
  const { gaps, id, phase } = convention;
  if (gaps.length === 0) {
    return (
      <p className="note note-good">
        <Icon name="check" /> <span>{t('draft.ready.none')}</span>
      </p>
    );
  }
  return (
    <section className="note note-info" aria-labelledby="ready-title">
      <Icon name="info" />
      <div>
        <h3 id="ready-title">{t('draft.ready.title', { count: gaps.length })}</h3>
        <ul className="missing">
          {gaps.map((gap) => (
            <li key={`${gap.gap}/${gap.about ?? ''}`}>
              <span>{sentence(gap)}</span> <Way id={id} to={WHERE[gap.gap]} phase={phase} />
            </li>
          ))}
        </ul>
        {phase === 'pledging' ? null : <p>{t('draft.ready.later')}</p>}
      </div>
    </section>
  );
}

function Way({ id, to, phase }: { id: string; to: Step | 'pledges'; phase: string }) {
  const t = useTranslations();
  if (to === 'pledges') {
    if (phase !== 'pledging') return null;
    return (
      <Link to="/conventions/$id/pledges" params={{ id }}>
        {t('draft.ready.toPledges')}
      </Link>
    );
  }
  return (
    <Link to="/conventions/$id/edit" params={{ id }} search={{ step: to }}>
      {t(`draft.step.${to}`)}
    </Link>
  );
}

/** A gap in words: which pledge, which people, whose money, how much there is and should be. */
function useGapSentence({ pledges, terms: { parties } }: Convention): (gap: Gap) => string {
  const t = useTranslations();
  const format = useFormat();
  const terms = useTerms();
  const nameOf = (id: string) => {
    const party = parties.find((each) => each.id === id);
    return party ? format.text(party.name) : id;
  };
  return ({ gap, about = '', expected = 0, actual = 0 }) => {
    const pledge = pledges.find(({ id }) => id === about);
    const [party = '', earmark = ''] = about.split('/');
    const isPurse = about.includes('/');
    return t(`draft.gap.${gap}`, {
      party: nameOf(pledge?.party ?? party),
      year: String(pledge?.fiscalYear ?? ''),
      amount: format.money(pledge?.amount ?? 0),
      group: terms.targetGroup(isPurse ? (earmark === '-' ? undefined : earmark) : about),
      expected: format.money(expected),
      actual: format.money(actual),
    });
  };
}

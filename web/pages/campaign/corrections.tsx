import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { currentFigures } from '../../parts/figures/fact-key.ts';
import { FactTable } from '../../parts/figures/fact-table.tsx';
import type { Campaign } from '../../parts/figures/figures.ts';
import { CORRECTIONS_HEADING } from '../../parts/figures/headings.ts';
import { useMemberNames } from '../../parts/figures/names.ts';
import { usePerson } from '../../session/use-session.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { later } from '../../ui/later.ts';
import { Day, Quote, Words } from '../../ui/values.tsx';
import { Arriving } from './arriving.tsx';
import type { Decision } from './decide-correction.tsx';

const DecideCorrection = later(() =>
  import('./decide-correction.tsx').then((module) => module.DecideCorrection),
);

type Correction = Campaign['corrections'][number];

const TONES: Record<Correction['status'], Tone> = {
  proposed: 'warning',
  accepted: 'good',
  returned: 'bad',
  withdrawn: 'neutral',
};

/** The corrections that were proposed after the freeze, the newest first, and what the reader may do with each. */
export function Corrections({ campaign }: { campaign: Campaign }) {
  const t = useTranslations();
  const nameOf = useMemberNames(campaign);
  const corrections = [...campaign.corrections].reverse();
  if (corrections.length === 0) return null;
  return (
    <section className="panel">
      <Arriving id={CORRECTIONS_HEADING}>{t('campaigns.corrections.title')}</Arriving>
      {corrections.map((correction) => (
        <article key={correction.number}>
          <h3>
            {t('campaigns.corrections.numbered', { number: String(correction.number) })}
            {t('campaigns.separator')}
            <Words>{nameOf(correction.source)}</Words>
          </h3>
          <p>
            <Badge tone={TONES[correction.status]}>{t(`campaigns.corrections.${correction.status}`)}</Badge>{' '}
            <Day value={correction.at} />
          </p>
          {correction.reason === undefined ? (
            <p className="hint">{t('campaigns.corrections.reasonLater')}</p>
          ) : (
            <Quote>{correction.reason}</Quote>
          )}
          {correction.facts.length > 0 ? (
            <FactTable
              caption={t('campaigns.corrections.numbered', { number: String(correction.number) })}
              figures={correction.facts}
              before={currentFigures(campaign, correction.number)}
              beforeLabel={t('campaigns.corrections.before')}
            />
          ) : null}
          <Deciding campaign={campaign} correction={correction} />
        </article>
      ))}
    </section>
  );
}

/** The acts on a correction: of another party to accept or return it, of its own to withdraw it. */
function Deciding({ campaign, correction }: { campaign: Campaign; correction: Correction }) {
  const t = useTranslations();
  const { party } = usePerson();
  const [open, setOpen] = useState<Decision>();
  if (correction.status !== 'proposed') return null;
  const own: readonly Decision[] = ['withdrawCorrection'];
  const others: readonly Decision[] = ['acceptCorrection', 'returnCorrection'];
  const possible = (correction.source === party ? own : others).filter((name) =>
    campaign.possibleActs.includes(name),
  );
  if (possible.length === 0) return null;
  return (
    <>
      <p className="actions">
        {possible.map((name) => (
          <Button
            key={name}
            kind={name === 'acceptCorrection' ? 'primary' : 'secondary'}
            onPress={() => setOpen(name)}
          >
            {t(`campaigns.corrections.acts.${name}`)}
          </Button>
        ))}
      </p>
      {open ? (
        <DecideCorrection
          campaign={campaign}
          number={String(correction.number)}
          decision={open}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
    </>
  );
}

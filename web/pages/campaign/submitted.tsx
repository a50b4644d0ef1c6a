import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { currentFigures } from '../../parts/figures/fact-key.ts';
import { FactTable } from '../../parts/figures/fact-table.tsx';
import type { Campaign } from '../../parts/figures/figures.ts';
import { SUBMITTED_HEADING } from '../../parts/figures/headings.ts';
import { useMemberNames } from '../../parts/figures/names.ts';
import { campaignOfYearQuery } from '../../parts/figures/queries.ts';
import { usePerson } from '../../session/use-session.ts';
import { Button } from '../../ui/button.tsx';
import { later } from '../../ui/later.ts';
import { Words } from '../../ui/values.tsx';
import { Arriving } from './arriving.tsx';
import type { Decision } from './decide.tsx';
import { sourcesToAccept } from './matrix-rows.ts';

const Decide = later(() => import('./decide.tsx').then((module) => module.Decide));

/** What sources have sent and nobody has accepted yet: looked at with last year's figures beside, then decided on. */
export function Submitted({ campaign }: { campaign: Campaign }) {
  const t = useTranslations();
  const { party } = usePerson();
  const sources = sourcesToAccept(campaign, party);
  if (sources.length === 0) return null;
  return (
    <section className="panel">
      <Arriving id={SUBMITTED_HEADING}>{t('campaigns.submitted.title')}</Arriving>
      {sources.map((source) => (
        <OneSource key={source} campaign={campaign} source={source} />
      ))}
    </section>
  );
}

function OneSource({ campaign, source }: { campaign: Campaign; source: string }) {
  const t = useTranslations();
  const nameOf = useMemberNames(campaign);
  const [open, setOpen] = useState<Decision>();
  const { region, year } = campaign;
  const past = useQuery(campaignOfYearQuery(useApi(), region, year - 1)).data;
  const before = past ? currentFigures(past) : [];
  const places = campaign.requests
    .filter((each) => each.source === source && each.status === 'submitted')
    .map(({ place }) => place);
  const figures = campaign.figures.filter((each) => each.source === source && places.includes(each.place));
  return (
    <>
      <h3>
        <Words>{nameOf(source)}</Words>
      </h3>
      <FactTable caption={nameOf(source)} figures={figures} before={before} />
      <p className="actions">
        <Button kind="primary" onPress={() => setOpen('accept')}>
          {t('campaigns.submitted.accept')}
        </Button>
        <Button onPress={() => setOpen('return')}>{t('campaigns.submitted.return')}</Button>
      </p>
      {open ? (
        <Decide
          campaign={campaign}
          source={source}
          places={places}
          decision={open}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
    </>
  );
}

import '../../ui/button.css';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Campaign } from '../../parts/figures/figures.ts';
import { Button } from '../../ui/button.tsx';
import { later } from '../../ui/later.ts';
import type { Confirmed } from './confirm.tsx';

const AddRequests = later(() => import('./add-requests.tsx').then((module) => module.AddRequests));
const Confirm = later(() => import('./confirm.tsx').then((module) => module.Confirm));
const DeclareDisjoint = later(() =>
  import('./declare-disjoint.tsx').then((module) => module.DeclareDisjoint),
);
const Prolong = later(() => import('./prolong.tsx').then((module) => module.Prolong));
const ProposeCorrection = later(() =>
  import('./propose-correction.tsx').then((module) => module.ProposeCorrection),
);

const ACTS = [
  'publish',
  'freeze',
  'addRequests',
  'prolong',
  'declareDisjoint',
  'proposeCorrection',
  'cancel',
] as const;
type ActName = (typeof ACTS)[number];

const isConfirmed = (name: ActName): name is Confirmed =>
  name === 'publish' || name === 'freeze' || name === 'cancel';

/** What the reader may still do: publishing what is published is offered to nobody. */
function offered({ possibleActs, versions, publishedVersion, requests }: Campaign): ActName[] {
  const sources = new Set(requests.map(({ source }) => source));
  return ACTS.filter((name) => possibleActs.includes(name))
    .filter((name) => name !== 'publish' || versions.length !== publishedVersion)
    .filter((name) => name !== 'declareDisjoint' || sources.size > 1);
}

/** The acts that the API allows the reader on the campaign as a whole; each in a dialog, the import on its page. */
export function Acts({ campaign }: { campaign: Campaign }) {
  const t = useTranslations();
  const [open, setOpen] = useState<ActName>();
  const possible = offered(campaign);
  const mayImport = campaign.possibleActs.includes('importFigures');
  const props = { campaign, onClose: () => setOpen(undefined) };
  if (possible.length === 0 && !mayImport) return null;
  return (
    <>
      <p className="actions not-printed">
        {mayImport ? (
          <Link
            to="/region/campaigns/$id/import"
            params={{ id: campaign.id }}
            className="button button-primary"
          >
            {t('campaigns.acts.import')}
          </Link>
        ) : null}
        {possible.map((name) => (
          <Button key={name} kind={name === 'cancel' ? 'quiet' : 'secondary'} onPress={() => setOpen(name)}>
            {t(`campaigns.acts.${name}`)}
          </Button>
        ))}
      </p>
      {open && isConfirmed(open) ? <Confirm {...props} name={open} /> : null}
      {open === 'addRequests' ? <AddRequests {...props} /> : null}
      {open === 'prolong' ? <Prolong {...props} /> : null}
      {open === 'declareDisjoint' ? <DeclareDisjoint {...props} /> : null}
      {open === 'proposeCorrection' ? <ProposeCorrection {...props} /> : null}
    </>
  );
}

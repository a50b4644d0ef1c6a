import { useQuery } from '@tanstack/react-query';
import { Navigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { Area } from '../../i18n/area.tsx';
import { registeredPartyQuery } from '../../parts/parties/register.ts';
import { readDraft } from '../../session/drafts.ts';
import { useHasRole, usePerson } from '../../session/use-session.ts';
import { later } from '../../ui/later.ts';
import { Page } from '../../ui/page.tsx';
import { Working } from '../../ui/progress.tsx';
import { Drafting } from './drafting.tsx';
import { Kept } from './saving/text.ts';
import { NEW_PLAN } from './saving/use-plan-autosave.ts';

/** Whoever may draft a plan does without it. */
const Whose = later(() => import('../../parts/acts/whose.tsx').then((module) => module.Whose));

/** A new plan. One that has reached the API meanwhile goes on at its own address. */
export const NewPlan = () => (
  <Area name={['draft', 'plans', 'planDraft']}>
    <Proposal />
  </Area>
);

function Proposal() {
  const t = useTranslations();
  const isOfficer = useHasRole('officer');
  const { data: own, isLoading } = useQuery(registeredPartyQuery(useApi(), usePerson().party));
  const { step } = useSearch({ from: '/region/plans/new' });
  // Its own address takes it over from here.
  const [begun] = useState(() => readDraft(NEW_PLAN, Kept)?.id);
  if (!isOfficer || own?.kind === 'contributor') {
    return (
      <Page title={t('planDraft.new')}>
        <Whose act="draftPlan" />
      </Page>
    );
  }
  if (begun !== undefined) {
    return <Navigate to="/region/plans/$id/edit" params={{ id: begun }} search={{ step }} replace />;
  }
  return isLoading ? <Working label={t('ui.loading')} /> : <Drafting {...(own && { own })} />;
}

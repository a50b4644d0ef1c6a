import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { Area } from '../../i18n/area.tsx';
import { conventionQuery } from '../../parts/convention/queries.ts';
import { registeredPartyQuery } from '../../parts/parties/register.ts';
import { readDraft } from '../../session/drafts.ts';
import { useHasRole, usePerson } from '../../session/use-session.ts';
import { Page } from '../../ui/page.tsx';
import { PageAnswer } from '../../ui/page-answer.tsx';
import { Working } from '../../ui/progress.tsx';
import { Empty } from '../../ui/states.tsx';
import { DraftForm } from './draft-form.tsx';
import { Kept } from './saving/text.ts';
import { moveKept, useAutosave } from './saving/use-autosave.ts';
import type { Convention, OwnParty } from './terms-draft.ts';

/** A new proposal. One that has reached the API meanwhile goes on at its own address. */
export const NewDraft = () => (
  <Area name="draft">
    <Proposal />
  </Area>
);

function Proposal() {
  const t = useTranslations();
  const isOfficer = useHasRole('officer');
  // A party known from other conventions as a contributor only does not propose; the API has the last word.
  const { own, isLoading } = useOwnParty();
  const { step } = useSearch({ from: '/conventions/new' });
  const [begun] = useState(() => {
    const id = readDraft('convention:new', Kept)?.id;
    if (id !== undefined) moveKept(id);
    return id;
  });
  if (!isOfficer || own?.kind === 'contributor') {
    return (
      <Page title={t('draft.new')}>
        <Empty title={t('draft.notAllowed')} />
      </Page>
    );
  }
  if (begun !== undefined) {
    return <Navigate to="/conventions/$id/edit" params={{ id: begun }} search={{ step }} replace />;
  }
  // A new proposal begins with what is known of its proposer.
  return isLoading ? <Working label={t('ui.loading')} /> : <Form {...(own && { own })} />;
}

/** The proposer's own party, as the register has it. */
function useOwnParty() {
  const { data: own, isLoading } = useQuery(registeredPartyQuery(useApi(), usePerson().party));
  return { own, isLoading };
}

/** A draft, or what was returned; while pledges are collected its works and its schedule. */
export const EditDraft = () => (
  <Area name="draft">
    <Revision />
  </Area>
);

function Revision() {
  const t = useTranslations();
  const { id } = useParams({ from: '/conventions/$id/edit' });
  // A colleague may be writing too: what they have saved is brought in while the page is open.
  const query = useQuery({ ...conventionQuery(useApi(), id), refetchInterval: 15_000 });
  return (
    <PageAnswer query={query}>
      {(convention) =>
        convention.possibleActs.includes('revise') ? (
          <Form key={convention.id} convention={convention} />
        ) : (
          <Page title={t('convention.edit')}>
            <Empty title={t('draft.notNow', { phase: t(`terms.phase.${convention.phase}`) })} />
          </Page>
        )
      }
    </PageAnswer>
  );
}

function Form({ convention, own }: { convention?: Convention; own?: OwnParty }) {
  const { autosave, state } = useAutosave(convention, own);
  return <DraftForm autosave={autosave} state={state} isNew={convention === undefined} />;
}

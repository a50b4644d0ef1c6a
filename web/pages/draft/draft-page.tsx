import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { Area } from '../../i18n/area.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { ForWhoeverMay, NotYours } from '../../parts/acts/not-yours.tsx';
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
    <ForProposers />
  </Area>
);

function ForProposers() {
  const t = useTranslations();
  return (
    <ForWhoeverMay act="proposeConvention" title={t('draft.new')}>
      <Proposal />
    </ForWhoeverMay>
  );
}

function Proposal() {
  const t = useTranslations();
  const { own, isLoading } = useOwnParty();
  const { step } = useSearch({ from: '/conventions/new' });
  const [begun] = useState(() => {
    const id = readDraft('convention:new', Kept)?.id;
    if (id !== undefined) moveKept(id);
    return id;
  });
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
            <NotNow convention={convention} />
          </Page>
        )
      }
    </PageAnswer>
  );
}

/** Its phase to the officers of its three parties, to anybody else whose act it is. */
function NotNow({ convention: { phase, terms } }: { convention: Convention }) {
  const t = useTranslations();
  const { text } = useFormat();
  const isOfficer = useHasRole('officer');
  const { party } = usePerson();
  const three = terms.parties.filter(({ kind }) => kind !== 'contributor');
  return isOfficer && three.some(({ id }) => id === party) ? (
    <Empty title={t('draft.notNow', { phase: t(`terms.phase.${phase}`) })} />
  ) : (
    <NotYours act="revise" parties={three.map(({ name }) => text(name))} />
  );
}

function Form({ convention, own }: { convention?: Convention; own?: OwnParty }) {
  const { autosave, state } = useAutosave(convention, own);
  return <DraftForm autosave={autosave} state={state} isNew={convention === undefined} />;
}

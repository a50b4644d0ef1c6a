import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import { read, useApi } from '../../api/client.ts';
import { useAct } from '../../api/use-act.ts';
import { Area } from '../../i18n/area.tsx';
import { slugOf } from '../../i18n/slug.ts';
import { ForWhoeverMay } from '../../parts/acts/not-yours.tsx';
import { isUnregistered, registeredPartyQuery } from '../../parts/parties/register.ts';
import { forgetDraft, useDraft } from '../../session/drafts.ts';
import { usePerson } from '../../session/use-session.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { Page } from '../../ui/page.tsx';
import { DetailsDraft, declarationOf, NO_DETAILS } from './details-draft.ts';
import { DetailsFields } from './details-fields.tsx';
import { Similar } from './similar.tsx';

const NAME = 'organisation:new';
/** `party` is undefined while it follows from who declares, or from the name. */
const Draft = z.object({ party: z.optional(z.string()), details: DetailsDraft });
const EMPTY: z.infer<typeof Draft> = { details: NO_DETAILS };

/** Declares an organisation that the register does not have. */
export const DeclarePage = () => (
  <Area name="organisations">
    <ForDeclarers />
  </Area>
);

function ForDeclarers() {
  const t = useTranslations();
  return (
    <ForWhoeverMay act="declareOrganisation" title={t('organisations.declare.title')}>
      <Declaration />
    </ForWhoeverMay>
  );
}

function Declaration() {
  const t = useTranslations();
  const api = useApi();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const { value, set } = useDraft(NAME, Draft, EMPTY);
  const { details } = value;
  const own = usePerson().party;
  const { error } = useQuery(registeredPartyQuery(api, own));
  // Whoever acts for one that the register does not have declares that one: under another code it would still be missing.
  const party = value.party ?? (isUnregistered(error) ? own : slugOf(details.fr) || slugOf(details.ar));
  const act = useAct({
    draft: NAME,
    send: (body: ReturnType<typeof declarationOf>, key) =>
      read(api.POST('/v1/organisations', { params: { header: { 'Idempotency-Key': key } }, body })),
    onDone: ({ organisation }) => {
      forgetDraft(NAME);
      announce(t('organisations.declare.done'));
      void navigate({ to: '/organisations/$id', params: { id: organisation.id } });
    },
  });
  return (
    <Page title={t('organisations.declare.title')} lead={t('organisations.declare.lead')}>
      <section className="panel">
        <Form act={act} onSubmit={() => act.start(declarationOf(party, details))}>
          <DetailsFields value={details} onChange={(next) => set({ ...value, details: next })} />
          <Similar to={details} />
          <TextField
            name="party"
            label={t('organisations.party')}
            hint={t('organisations.partyHint')}
            value={party}
            onChange={(next) => set({ ...value, party: next })}
            maxLength={63}
            isRequired
          />
          <Button type="submit" kind="primary" isPending={act.isPending}>
            {t('organisations.declare.submit')}
          </Button>
        </Form>
      </section>
    </Page>
  );
}

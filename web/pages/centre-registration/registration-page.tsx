import './registration-page.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../api/client.ts';
import type { PostCentresBody } from '../../api/schema.d.ts';
import { useAct } from '../../api/use-act.ts';
import { Area } from '../../i18n/area.tsx';
import { usePlaces } from '../../i18n/use-places.ts';
import { ForWhoeverMay } from '../../parts/acts/not-yours.tsx';
import { DetailsFields } from '../../parts/centres/details-fields.tsx';
import { LinkFields } from '../../parts/centres/link-fields.tsx';
import { PlannedFields } from '../../parts/centres/planned-fields.tsx';
import { type Region, regionOf } from '../../parts/figures/figures.ts';
import { CoreFields, useCore } from '../../parts/parties/core-fields.tsx';
import { registeredPartyQuery } from '../../parts/parties/register.ts';
import { useDraft } from '../../session/drafts.ts';
import { usePerson } from '../../session/use-session.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/choices.tsx';
import { Form } from '../../ui/form.tsx';
import { Page } from '../../ui/page.tsx';
import { NEW_CENTRE, RegistrationDraft, registrationOf } from './registration-draft.ts';

const NAME = 'centre:new';

/** Registers a centre by hand; the reader's party is its owner. */
export const RegistrationPage = () => (
  <Area name={['centres', 'centre']}>
    <ForOwners />
  </Area>
);

function ForOwners() {
  const t = useTranslations();
  return (
    <ForWhoeverMay act="registerCentre" title={t('centre.registration.title')}>
      <Registration />
    </ForWhoeverMay>
  );
}

function Registration() {
  const t = useTranslations();
  const api = useApi();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const draft = useDraft(NAME, RegistrationDraft, NEW_CENTRE);
  const { value, change } = draft;
  const { party } = usePerson();
  const own = useQuery(registeredPartyQuery(api, party)).data;
  const region = value.region ?? regionOf(own?.region);
  const core = useCore(value, region);
  const act = useAct({
    draft: NAME,
    send: (body: PostCentresBody, key) =>
      read(api.POST('/v1/centres', { params: { header: { 'Idempotency-Key': key } }, body })),
    onDone: ({ centre }) => {
      draft.forget();
      announce(t('centre.registration.done'));
      void navigate({ to: '/centres/$id', params: { id: centre.id } });
    },
  });
  const submit = () => {
    const body = registrationOf(value, core.core);
    if (body) act.start(body);
  };
  return (
    <Page title={t('centre.registration.title')} lead={t('centre.registration.lead')}>
      <section className="panel">
        <Form act={act} onSubmit={submit}>
          <Core change={change} region={region} core={core} />
          <WhatIsKnown value={value} change={change} region={region} />
          <Button type="submit" kind="primary" isPending={act.isPending}>
            {t('centre.registration.submit')}
          </Button>
        </Form>
      </section>
    </Page>
  );
}

interface PartProps {
  value: RegistrationDraft;
  change: (by: (before: RegistrationDraft) => RegistrationDraft) => void;
  region: Region | undefined;
}

/** The region, and the three that answer for it. */
function Core({ change, region, core }: Omit<PartProps, 'value'> & { core: ReturnType<typeof useCore> }) {
  const t = useTranslations();
  const places = usePlaces();
  return (
    <Part title={t('centre.registration.core')}>
      <Select
        name="region"
        label={t('centres.region')}
        options={places.regions.map(({ code, name }) => ({ value: code, label: name }))}
        value={region}
        onChange={(chosen) => {
          // Whoever answers for another region, and its places, are chosen anew.
          change(({ wilaya: _wilaya, council: _council, details, ...before }) => ({
            ...before,
            region: regionOf(chosen),
            details: { ...details, province: undefined },
          }));
        }}
        isRequired
      />
      <CoreFields
        {...core}
        labels={{
          ministry: t('centre.field.ministry'),
          wilaya: t('centre.field.wilaya'),
          council: t('centre.field.council'),
        }}
        change={(part) => change((before) => ({ ...before, ...part }))}
      />
    </Part>
  );
}

/** What is known of the centre, its planned days, and the component that pays for it. */
function WhatIsKnown({ value, change, region }: PartProps) {
  const t = useTranslations();
  return (
    <>
      <Part title={t('centre.description.title')}>
        <DetailsFields
          value={value.details}
          change={(part) => change((before) => ({ ...before, details: { ...before.details, ...part } }))}
          region={region}
        />
      </Part>
      <Part title={t('centre.registration.planned')}>
        <p className="hint">{t('centre.acts.plan.hint')}</p>
        <PlannedFields
          path="planned."
          value={value.planned}
          change={(part) => change((before) => ({ ...before, planned: { ...before.planned, ...part } }))}
        />
      </Part>
      <Part title={t('centre.registration.link')}>
        <p className="hint">{t('centre.acts.linkComponent.hint')}</p>
        <LinkFields
          region={region}
          value={value.link}
          onChange={(link) => change((before) => ({ ...before, link }))}
        />
      </Part>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="registration-part">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

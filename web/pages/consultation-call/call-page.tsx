import './call-page.css';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../api/client.ts';
import type { GetConsultationsAnswer, PostConsultationsBody } from '../../api/schema.d.ts';
import { useAct } from '../../api/use-act.ts';
import { Area } from '../../i18n/area.tsx';
import { usePlaces } from '../../i18n/use-places.ts';
import { ForWhoeverMay } from '../../parts/acts/not-yours.tsx';
import { MeetingFields } from '../../parts/consultations/meeting-fields.tsx';
import { consultationsQuery } from '../../parts/consultations/queries.ts';
import { regionOf } from '../../parts/figures/figures.ts';
import { CoreFields, useCore } from '../../parts/parties/core-fields.tsx';
import { registeredPartyQuery } from '../../parts/parties/register.ts';
import { useDraft } from '../../session/drafts.ts';
import { usePerson } from '../../session/use-session.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/choices.tsx';
import { FieldRow, TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Page } from '../../ui/page.tsx';
import { Answer } from '../../ui/states.tsx';
import { CallDraft, callOf, NEW_CALL, nextOf } from './call-draft.ts';

const NAME = 'consultation:new';

/** Calls a consultation; the reader's party owns it. */
export const CallPage = () => (
  <Area name={['consultations', 'consultation']}>
    <Call />
  </Area>
);

function Call() {
  const t = useTranslations();
  const query = useInfiniteQuery(consultationsQuery(useApi(), undefined));
  const title = t('consultation.call.title');
  return (
    <ForWhoeverMay act="callConsultation" title={title}>
      <Page title={title} lead={t('consultation.call.lead')}>
        <Answer query={query}>{({ pages: [first] }) => <CallForm known={first?.items ?? []} />}</Answer>
      </Page>
    </ForWhoeverMay>
  );
}

function CallForm({ known }: { known: GetConsultationsAnswer['items'] }) {
  const t = useTranslations();
  const api = useApi();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const { value, change, forget } = useDraft(NAME, CallDraft, NEW_CALL);
  const { party } = usePerson();
  const own = useQuery(registeredPartyQuery(api, party)).data;
  const region = value.region ?? regionOf(own?.region);
  const core = useCore(value, region);
  const next = nextOf(known, region);
  const numbered = {
    series: value.series ?? next.series,
    number: value.number === undefined ? next.number : (value.number ?? undefined),
  };
  const act = useAct({
    draft: NAME,
    send: (body: PostConsultationsBody, key) =>
      read(api.POST('/v1/consultations', { params: { header: { 'Idempotency-Key': key } }, body })),
    onDone: ({ consultation: { id } }) => {
      forget();
      announce(t('consultation.call.done'));
      void navigate({ to: '/region/consultations/$id', params: { id } });
    },
  });
  const set = (part: Partial<CallDraft>) => change((before) => ({ ...before, ...part }));
  const submit = () => {
    const body = callOf(value, numbered, region, core.core);
    if (body) act.start(body);
  };
  return (
    <section className="panel">
      <Form act={act} onSubmit={submit}>
        <Part title={t('consultation.call.meeting')}>
          <MeetingFields
            value={value.meeting}
            change={(part) => change((before) => ({ ...before, meeting: { ...before.meeting, ...part } }))}
          />
        </Part>
        <Numbering value={numbered} set={set} />
        <Part title={t('consultation.call.core')}>
          <RegionField
            value={region}
            // Whoever answers for another region is chosen anew.
            onChange={(chosen) =>
              change(({ wilaya: _wilaya, council: _council, ...before }) => ({
                ...before,
                region: regionOf(chosen),
              }))
            }
          />
          <CoreFields
            {...core}
            labels={{
              ministry: t('consultation.field.ministry'),
              wilaya: t('consultation.field.wilaya'),
              council: t('consultation.field.council'),
            }}
            change={set}
          />
        </Part>
        <Button type="submit" kind="primary" isPending={act.isPending}>
          {t('consultations.call')}
        </Button>
      </Form>
    </section>
  );
}

interface NumberingProps {
  value: { series: string; number: number | undefined };
  set: (part: Partial<CallDraft>) => void;
}

function Numbering({ value, set }: NumberingProps) {
  const t = useTranslations();
  return (
    <Part title={t('consultation.call.numbering')}>
      <FieldRow>
        <NumberField
          name="number"
          label={t('consultation.call.number')}
          value={value.number}
          onChange={(number) => set({ number: number ?? null })}
          minimum={1}
          maximum={999}
          isRequired
        />
        <TextField
          name="series"
          label={t('consultation.call.series')}
          hint={t('consultation.call.seriesHint')}
          value={value.series}
          onChange={(series) => set({ series })}
          maxLength={63}
          isRequired
        />
      </FieldRow>
    </Part>
  );
}

function RegionField({ value, onChange }: { value: string | undefined; onChange: (code: string) => void }) {
  const t = useTranslations();
  const places = usePlaces();
  return (
    <Select
      name="region"
      label={t('consultations.region')}
      options={places.regions.map(({ code, name }) => ({ value: code, label: name }))}
      value={value}
      onChange={onChange}
      isRequired
    />
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="call-part">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

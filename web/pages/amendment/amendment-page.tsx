import './amendment-page.css';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../api/client.ts';
import { useAct } from '../../api/use-act.ts';
import { Area } from '../../i18n/area.tsx';
import { Section } from '../../parts/convention/section.tsx';
import { useConvention } from '../../parts/convention/use-convention.ts';
import { forgetDraft, useDraft } from '../../session/drafts.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Icon } from '../../ui/icon.tsx';
import { type Amendment, AmendmentDraft, firstAmendment } from './amendment-draft.ts';
import { AmendmentForm } from './amendment-form.tsx';
import { AmendmentReview } from './amendment-review.tsx';

/** Proposing an amendment: from the text in force, first what changes, then the difference, then it is sent. */
export const ProposeAmendment = () => (
  <Area name={['acts', 'draft']}>
    <Amendments />
  </Area>
);

function Amendments() {
  const t = useTranslations();
  const convention = useConvention();
  const mayAmend = convention.possibleActs.includes('amend');
  const isUnderWay = convention.amendments.some(({ status }) => status === 'open');
  return (
    <Section title={t('acts.amendment.title')} lead={t('acts.amendment.lead')}>
      {mayAmend && !isUnderWay ? (
        <Proposal />
      ) : (
        <p className="note note-info">
          <Icon name="info" />
          <span>{t(isUnderWay ? 'acts.amendment.underWay' : 'acts.amendment.notNow')}</span>
        </p>
      )}
    </Section>
  );
}

function Proposal() {
  const t = useTranslations();
  const api = useApi();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const { id, ...convention } = useConvention();
  const [isReviewed, setReviewed] = useState(false);
  const name = `amendment:${id}:${convention.textVersion}`;
  const draft = useDraft(name, AmendmentDraft, firstAmendment(convention));
  const act = useAct({
    draft: name,
    send: (body: Amendment, key) =>
      read(
        api.POST('/v1/conventions/{id}/amendments', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    onDone: () => {
      forgetDraft(name);
      announce(t('acts.amendment.done'));
      void navigate({ to: '/conventions/$id/amendments', params: { id } });
    },
  });
  const step = useRef<HTMLDivElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) step.current?.focus();
    first.current = false;
    void isReviewed;
  }, [isReviewed]);
  return (
    <div ref={step} tabIndex={-1} className="acts-step">
      {isReviewed ? (
        <AmendmentReview act={act} draft={draft.value} onBack={() => setReviewed(false)} />
      ) : (
        <AmendmentForm act={act} draft={draft.value} onChange={draft.set} onReady={() => setReviewed(true)} />
      )}
    </div>
  );
}

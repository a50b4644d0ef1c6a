import '../../../parts/acts/act-buttons.css';
import '../../../ui/button.css';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { type Api, read, useApi } from '../../../api/client.ts';
import { ActButton } from '../../../parts/acts/act-dialog.tsx';
import { ActSection } from '../../../parts/acts/act-section.tsx';
import { LIFE_HEADING } from '../../../parts/acts/headings.ts';
import type { Convention } from '../../../parts/convention/convention.ts';
import { later } from '../../../ui/later.ts';
import { CloseConvention } from './closure.tsx';

const ReasonForm = later(() => import('../reason-form.tsx').then((module) => module.ReasonForm));

const ENDS = ['suspend', 'resume', 'terminate', 'withdraw'] as const;
type End = (typeof ENDS)[number];

type Send = (body: { reason: string }, key: string) => Promise<unknown>;

function sendOf(api: Api, id: string): Record<End, Send> {
  const params = (key: string) => ({ path: { id }, header: { 'Idempotency-Key': key } });
  return {
    suspend: (body, key) => read(api.POST('/v1/conventions/{id}/suspension', { params: params(key), body })),
    resume: (body, key) => read(api.POST('/v1/conventions/{id}/resumption', { params: params(key), body })),
    terminate: (body, key) =>
      read(api.POST('/v1/conventions/{id}/termination', { params: params(key), body })),
    withdraw: (body, key) => read(api.POST('/v1/conventions/{id}/withdrawal', { params: params(key), body })),
  };
}

/**
 * The acts that change the convention itself: an amendment, a suspension, its end. Each with a reason and its
 * consequences.
 */
export function Life({ convention }: { convention: Convention }) {
  const t = useTranslations();
  const send = sendOf(useApi(), convention.id);
  const may = (act: Convention['possibleActs'][number]) => convention.possibleActs.includes(act);
  const ends = ENDS.filter(may);
  if (ends.length === 0 && !may('amend') && !may('close')) return null;
  return (
    <ActSection id={LIFE_HEADING} title={t('acts.life.title')}>
      <div className="acts-buttons">
        {may('amend') ? (
          <Link to="/conventions/$id/amendment" params={{ id: convention.id }} className="button">
            {t('acts.amendment.open')}
          </Link>
        ) : null}
        {may('close') ? <CloseConvention convention={convention} /> : null}
        {ends.map((end) => {
          const draft = `${end}:${convention.id}`;
          const isFinal = end === 'terminate' || end === 'withdraw';
          return (
            <ActButton
              key={end}
              label={t(`acts.life.${end}.open`)}
              title={t(`acts.life.${end}.title`)}
              draft={draft}
              done={t(`acts.life.${end}.done`)}
              headingId={LIFE_HEADING}
              send={send[end]}
            >
              {(act) => (
                <ReasonForm
                  act={act}
                  draft={draft}
                  follows={t(`acts.life.${end}.follows`)}
                  submit={t(`acts.life.${end}.submit`)}
                  isFinal={isFinal}
                />
              )}
            </ActButton>
          );
        })}
      </div>
    </ActSection>
  );
}

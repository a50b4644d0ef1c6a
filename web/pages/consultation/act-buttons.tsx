import { useQuery } from '@tanstack/react-query';
import type { ComponentType, ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { type Api, read, useApi } from '../../api/client.ts';
import type { PutConsultationsIdRecommendationsNAssigneeBody } from '../../api/schema.d.ts';
import { Area } from '../../i18n/area.tsx';
import { ActButton } from '../../parts/acts/act-dialog.tsx';
import type { Consultation, Recommendation } from '../../parts/consultations/consultations.ts';
import { consultationQuery } from '../../parts/consultations/queries.ts';
import { later } from '../../ui/later.ts';
import type { Edit, FormProps, RecommendationFormProps } from './forms/form-props.ts';
import { NEXT_HEADING, recommendationHeading } from './headings.ts';
import type { MeetingAct, RecommendationAct } from './offered.ts';

type Kind = 'primary' | 'secondary' | 'danger';

interface ActProps {
  name: MeetingAct;
  consultation: Consultation;
  kind: Kind;
}

interface RecommendationActProps {
  name: RecommendationAct;
  consultation: Consultation;
  recommendation: Recommendation;
  kind: Kind;
}

interface Sent<Body> {
  id: string;
  key: string;
  body: Body;
}

const WIDE: readonly string[] = [
  'correct',
  'callAgain',
  'recordAttendance',
  'record',
  'correctRecommendation',
];

/** The consultation as it is by now: a dialog is given it once, when its button is pressed. */
function WithCurrent({
  consultation,
  children,
}: {
  consultation: Consultation;
  children: (current: Consultation) => ReactNode;
}) {
  return children(useQuery(consultationQuery(useApi(), consultation.id)).data ?? consultation);
}

/** A button that opens the form of an act. */
function actOf<Body>(
  Form: ComponentType<FormProps<Body>>,
  send: (api: Api, sent: Sent<Body>) => Promise<unknown>,
): ComponentType<ActProps> {
  return function ConsultationAct({ name, consultation, kind }: ActProps) {
    const t = useTranslations();
    const api = useApi();
    const { id, phase } = consultation;
    const title = t(`consultation.acts.${name}.open`);
    // What was written for one phase is not offered for the next; a colleague's act within it takes nothing away.
    const draft = `consultation:${id}:${name}:${phase}`;
    return (
      <ActButton<Body>
        label={title}
        title={title}
        kind={kind}
        isWide={WIDE.includes(name)}
        draft={draft}
        done={t(`consultation.acts.${name}.done`)}
        headingId={NEXT_HEADING}
        send={(body, key) => send(api, { id, key, body })}
      >
        {(act) => (
          <Area name="acts">
            <WithCurrent consultation={consultation}>
              {(current) => <Form consultation={current} act={act} draft={draft} />}
            </WithCurrent>
          </Area>
        )}
      </ActButton>
    );
  };
}

/** The same for an act on one of its recommendations. */
function actOnOne<Body>(
  Form: ComponentType<RecommendationFormProps<Body>>,
  send: (api: Api, sent: Sent<Body> & { n: string }) => Promise<unknown>,
): ComponentType<RecommendationActProps> {
  return function RecommendationAct({ name, consultation, recommendation, kind }: RecommendationActProps) {
    const t = useTranslations();
    const api = useApi();
    const { id } = consultation;
    const { n, status } = recommendation;
    const label = t(`consultation.acts.${name}.open`);
    const about = t('consultation.about', { number: n });
    const draft = `consultation:${id}:${n}:${name}:${status}`;
    return (
      <ActButton<Body>
        label={label}
        about={about}
        title={`${label}: ${about}`}
        kind={kind}
        isWide={WIDE.includes(name)}
        draft={draft}
        done={t(`consultation.acts.${name}.done`)}
        headingId={recommendationHeading(n)}
        send={(body, key) => send(api, { id, n: String(n), key, body })}
      >
        {(act) => (
          <Area name="acts">
            <WithCurrent consultation={consultation}>
              {(current) => (
                <Form
                  consultation={current}
                  recommendation={current.recommendations.find((each) => each.n === n) ?? recommendation}
                  act={act}
                  draft={draft}
                />
              )}
            </WithCurrent>
          </Area>
        )}
      </ActButton>
    );
  };
}

const at = ({ id, key }: Sent<unknown>) => ({ path: { id }, header: { 'Idempotency-Key': key } });
const on = ({ id, n, key }: Sent<unknown> & { n: string }) => ({
  path: { id, n },
  header: { 'Idempotency-Key': key },
});

/** What is put names the version that its writer has seen by then. */
const seen = ({ key, body: { etag } }: Sent<Edit<unknown>>) => ({
  'Idempotency-Key': key,
  'If-Match': etag,
});

/** The button of each act on a consultation; its form is fetched when it is pressed. */
export const ACT_BUTTONS: Record<MeetingAct, ComponentType<ActProps>> = {
  hold: actOf(
    later(() => import('./forms/hold.tsx').then((module) => module.Hold)),
    (api, sent) => read(api.POST('/v1/consultations/{id}/holding', { params: at(sent), body: sent.body })),
  ),
  callAgain: actOf(
    later(() => import('./forms/meeting.tsx').then((module) => module.CallAgain)),
    (api, sent) => read(api.POST('/v1/consultations/{id}/call', { params: at(sent), body: sent.body })),
  ),
  correct: actOf(
    later(() => import('./forms/meeting.tsx').then((module) => module.CorrectMeeting)),
    (api, sent) =>
      read(
        api.PATCH('/v1/consultations/{id}', {
          params: { path: { id: sent.id }, header: seen(sent) },
          body: sent.body.body,
        }),
      ),
  ),
  postpone: actOf(
    later(() => import('./forms/with-reason.tsx').then((module) => module.Postpone)),
    (api, sent) =>
      read(api.POST('/v1/consultations/{id}/postponement', { params: at(sent), body: sent.body })),
  ),
  cancel: actOf(
    later(() => import('./forms/with-reason.tsx').then((module) => module.Cancel)),
    (api, sent) =>
      read(api.POST('/v1/consultations/{id}/cancellation', { params: at(sent), body: sent.body })),
  ),
  recordAttendance: actOf(
    later(() => import('./forms/record-attendance.tsx').then((module) => module.RecordAttendance)),
    (api, sent) =>
      read(
        api.PUT('/v1/consultations/{id}/attendance', {
          params: { path: { id: sent.id }, header: seen(sent) },
          body: sent.body.body,
        }),
      ),
  ),
  recordMinutes: actOf(
    later(() => import('./forms/record-minutes.tsx').then((module) => module.RecordMinutes)),
    (api, sent) =>
      read(
        api.PUT('/v1/consultations/{id}/minutes', {
          params: { path: { id: sent.id }, header: seen(sent) },
          body: sent.body.body,
        }),
      ),
  ),
  approveMinutes: actOf(
    later(() => import('./forms/confirmed.tsx').then((module) => module.ApproveMinutes)),
    (api, sent) =>
      read(api.POST('/v1/consultations/{id}/minutes/approval', { params: at(sent), body: sent.body })),
  ),
  record: actOf(
    later(() => import('./forms/recommendation.tsx').then((module) => module.RecordRecommendation)),
    (api, sent) =>
      read(api.POST('/v1/consultations/{id}/recommendations', { params: at(sent), body: sent.body })),
  ),
  beginFollowUp: actOf(
    later(() => import('./forms/confirmed.tsx').then((module) => module.BeginFollowUp)),
    (api, sent) => read(api.POST('/v1/consultations/{id}/follow-up', { params: at(sent), body: sent.body })),
  ),
  close: actOf(
    later(() => import('./forms/with-reason.tsx').then((module) => module.Close)),
    (api, sent) => read(api.POST('/v1/consultations/{id}/closure', { params: at(sent), body: sent.body })),
  ),
};

const ANSWER = '/v1/consultations/{id}/recommendations/{n}/answer';

const assign = (api: Api, sent: Sent<Edit<PutConsultationsIdRecommendationsNAssigneeBody>> & { n: string }) =>
  read(
    api.PUT('/v1/consultations/{id}/recommendations/{n}/assignee', {
      params: { path: { id: sent.id, n: sent.n }, header: seen(sent) },
      body: sent.body.body,
    }),
  );

/** The button of each act on a recommendation. */
export const RECOMMENDATION_BUTTONS: Record<RecommendationAct, ComponentType<RecommendationActProps>> = {
  correctRecommendation: actOnOne(
    later(() => import('./forms/recommendation.tsx').then((module) => module.CorrectRecommendation)),
    (api, sent) =>
      read(
        api.PUT('/v1/consultations/{id}/recommendations/{n}', {
          params: { path: { id: sent.id, n: sent.n }, header: seen(sent) },
          body: sent.body.body,
        }),
      ),
  ),
  assign: actOnOne(
    later(() => import('./forms/assign.tsx').then((module) => module.Assign)),
    assign,
  ),
  reassign: actOnOne(
    later(() => import('./forms/assign.tsx').then((module) => module.Reassign)),
    assign,
  ),
  answer: actOnOne(
    later(() => import('./forms/answer.tsx').then((module) => module.Answer)),
    (api, sent) => read(api.POST(ANSWER, { params: on(sent), body: sent.body })),
  ),
  decline: actOnOne(
    later(() => import('./forms/answer.tsx').then((module) => module.Decline)),
    (api, sent) => read(api.POST(ANSWER, { params: on(sent), body: sent.body })),
  ),
  merge: actOnOne(
    later(() => import('./forms/answer.tsx').then((module) => module.Merge)),
    (api, sent) => read(api.POST(ANSWER, { params: on(sent), body: sent.body })),
  ),
  link: actOnOne(
    later(() => import('./forms/link.tsx').then((module) => module.LinkTo)),
    (api, sent) =>
      read(
        api.POST('/v1/consultations/{id}/recommendations/{n}/links', { params: on(sent), body: sent.body }),
      ),
  ),
  reportProgress: actOnOne(
    later(() => import('./forms/report-progress.tsx').then((module) => module.ReportProgress)),
    (api, sent) =>
      read(
        api.POST('/v1/consultations/{id}/recommendations/{n}/progress', {
          params: on(sent),
          body: sent.body,
        }),
      ),
  ),
  deliver: actOnOne(
    later(() => import('./forms/deliver.tsx').then((module) => module.Deliver)),
    (api, sent) =>
      read(
        api.POST('/v1/consultations/{id}/recommendations/{n}/delivery', {
          params: on(sent),
          body: sent.body,
        }),
      ),
  ),
  verifyDelivery: actOnOne(
    later(() => import('./forms/confirmed.tsx').then((module) => module.VerifyDelivery)),
    (api, sent) =>
      read(
        api.POST('/v1/consultations/{id}/recommendations/{n}/verification', {
          params: on(sent),
          body: sent.body,
        }),
      ),
  ),
  returnDelivery: actOnOne(
    later(() => import('./forms/with-reason.tsx').then((module) => module.ReturnDelivery)),
    (api, sent) =>
      read(
        api.POST('/v1/consultations/{id}/recommendations/{n}/return', { params: on(sent), body: sent.body }),
      ),
  ),
};

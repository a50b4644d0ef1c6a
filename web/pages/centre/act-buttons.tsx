import { useQuery } from '@tanstack/react-query';
import type { ComponentType, ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { type Api, read, useApi } from '../../api/client.ts';
import { Area } from '../../i18n/area.tsx';
import { ActButton } from '../../parts/acts/act-dialog.tsx';
import type { Centre } from '../../parts/centres/centres.ts';
import { NEXT_HEADING } from '../../parts/centres/headings.ts';
import { centreQuery } from '../../parts/centres/queries.ts';
import { later } from '../../ui/later.ts';
import type { Edit, FormProps } from './forms/form-props.ts';
import type { ActName } from './offered.ts';

interface ActProps {
  name: ActName;
  centre: Centre;
  kind: 'primary' | 'secondary' | 'danger';
}

interface Sent<Body> {
  centre: Centre;
  key: string;
  body: Body;
}

const WIDE: readonly ActName[] = ['correct', 'plan'];

/** A button that opens the form of an act. */
function actOf<Body>(
  Form: ComponentType<FormProps<Body>>,
  send: (api: Api, sent: Sent<Body>) => Promise<unknown>,
): ComponentType<ActProps> {
  return function CentreAct({ name, centre, kind }: ActProps) {
    const t = useTranslations();
    const api = useApi();
    const title = t(`centre.acts.${name}.open`);
    // What was written for one stage is not offered for the next.
    const draft = `centre:${centre.id}:${name}:${centre.stage}`;
    return (
      <ActButton<Body>
        label={title}
        title={title}
        kind={kind}
        isWide={WIDE.includes(name)}
        draft={draft}
        done={t(`centre.acts.${name}.done`)}
        headingId={NEXT_HEADING}
        send={(body, key) => send(api, { centre, key, body })}
      >
        {(act) => (
          <Area name="acts">
            <WithCurrent centre={centre}>
              {(current) => <Form centre={current} act={act} draft={draft} />}
            </WithCurrent>
          </Area>
        )}
      </ActButton>
    );
  };
}

/** The centre as it is by now: a dialog is given it once, when its button is pressed. */
function WithCurrent({ centre, children }: { centre: Centre; children: (current: Centre) => ReactNode }) {
  return children(useQuery(centreQuery(useApi(), centre.id)).data ?? centre);
}

const at = ({ centre: { id }, key }: Sent<unknown>) => ({
  path: { id },
  header: { 'Idempotency-Key': key },
});

/** An edit names the version that its writer has seen by then. */
const onSeen = ({ centre: { id }, key, body: { etag } }: Sent<Edit<unknown>>) => ({
  path: { id },
  header: { 'Idempotency-Key': key, 'If-Match': etag },
});

/** A decision on an opening names the version that was looked at. */
const onVersion = ({ centre: { id, etag }, key }: Sent<unknown>) => ({
  path: { id },
  header: { 'Idempotency-Key': key, 'If-Match': etag },
});

/** The button of each act; its form is fetched when it is pressed. */
export const ACT_BUTTONS: Record<ActName, ComponentType<ActProps>> = {
  reportStage: actOf(
    later(() => import('./forms/report-stage.tsx').then((module) => module.ReportStage)),
    (api, sent) => read(api.POST('/v1/centres/{id}/stages', { params: at(sent), body: sent.body })),
  ),
  nameOperator: actOf(
    later(() => import('./forms/name-operator.tsx').then((module) => module.NameOperator)),
    (api, sent) => read(api.PUT('/v1/centres/{id}/operator', { params: at(sent), body: sent.body })),
  ),
  reportStaff: actOf(
    later(() => import('./forms/report-staff.tsx').then((module) => module.ReportStaff)),
    (api, sent) => read(api.PUT('/v1/centres/{id}/staff', { params: at(sent), body: sent.body })),
  ),
  authorise: actOf(
    later(() => import('./forms/authorise.tsx').then((module) => module.Authorise)),
    (api, sent) => read(api.POST('/v1/centres/{id}/authorisation', { params: at(sent), body: sent.body })),
  ),
  declareOpening: actOf(
    later(() => import('./forms/declare-opening.tsx').then((module) => module.DeclareOpening)),
    (api, sent) => read(api.POST('/v1/centres/{id}/opening', { params: at(sent), body: sent.body })),
  ),
  verifyOpening: actOf(
    later(() => import('./forms/confirmed.tsx').then((module) => module.VerifyOpening)),
    (api, sent) =>
      read(api.POST('/v1/centres/{id}/opening/verification', { params: onVersion(sent), body: sent.body })),
  ),
  returnOpening: actOf(
    later(() => import('./forms/with-reason.tsx').then((module) => module.ReturnOpening)),
    (api, sent) =>
      read(api.POST('/v1/centres/{id}/opening/return', { params: onVersion(sent), body: sent.body })),
  ),
  confirmOpening: actOf(
    later(() => import('./forms/confirmed.tsx').then((module) => module.ConfirmOpening)),
    (api, sent) =>
      read(api.POST('/v1/centres/{id}/opening/confirmation', { params: at(sent), body: sent.body })),
  ),
  reportAttendance: actOf(
    later(() => import('./forms/report-attendance.tsx').then((module) => module.ReportAttendance)),
    (api, sent) => read(api.POST('/v1/centres/{id}/attendance', { params: at(sent), body: sent.body })),
  ),
  reportProgress: actOf(
    later(() => import('./forms/report-progress.tsx').then((module) => module.ReportProgress)),
    (api, sent) => read(api.POST('/v1/centres/{id}/progress', { params: at(sent), body: sent.body })),
  ),
  addDocument: actOf(
    later(() => import('./forms/add-document.tsx').then((module) => module.AddDocument)),
    (api, sent) => read(api.POST('/v1/centres/{id}/documents', { params: at(sent), body: sent.body })),
  ),
  correct: actOf(
    later(() => import('./forms/correct.tsx').then((module) => module.Correct)),
    (api, sent) => read(api.PATCH('/v1/centres/{id}', { params: onSeen(sent), body: sent.body.body })),
  ),
  plan: actOf(
    later(() => import('./forms/plan.tsx').then((module) => module.Plan)),
    (api, sent) =>
      read(api.PUT('/v1/centres/{id}/planned-days', { params: onSeen(sent), body: sent.body.body })),
  ),
  linkComponent: actOf(
    later(() => import('./forms/link-component.tsx').then((module) => module.LinkComponent)),
    (api, sent) =>
      read(api.PUT('/v1/centres/{id}/component', { params: onSeen(sent), body: sent.body.body })),
  ),
  unlinkComponent: actOf(
    later(() => import('./forms/confirmed.tsx').then((module) => module.UnlinkComponent)),
    (api, sent) => read(api.DELETE('/v1/centres/{id}/component', { params: at(sent), body: sent.body })),
  ),
  setBack: actOf(
    later(() => import('./forms/set-back.tsx').then((module) => module.SetBack)),
    (api, sent) => read(api.POST('/v1/centres/{id}/set-backs', { params: at(sent), body: sent.body })),
  ),
  suspend: actOf(
    later(() => import('./forms/with-reason.tsx').then((module) => module.Suspend)),
    (api, sent) => read(api.POST('/v1/centres/{id}/suspension', { params: at(sent), body: sent.body })),
  ),
  resume: actOf(
    later(() => import('./forms/with-reason.tsx').then((module) => module.Resume)),
    (api, sent) => read(api.POST('/v1/centres/{id}/resumption', { params: at(sent), body: sent.body })),
  ),
  close: actOf(
    later(() => import('./forms/close.tsx').then((module) => module.Close)),
    (api, sent) => read(api.POST('/v1/centres/{id}/closure', { params: at(sent), body: sent.body })),
  ),
  abandon: actOf(
    later(() => import('./forms/with-reason.tsx').then((module) => module.Abandon)),
    (api, sent) => read(api.POST('/v1/centres/{id}/abandonment', { params: at(sent), body: sent.body })),
  ),
};

import './acts.css';
import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../api/client.ts';
import type {
  PostPlansIdSessionsBody,
  PostPlansIdSessionsCallBody,
  PostPlansIdSessionsNumberPostponementBody,
} from '../../api/schema.d.ts';
import { Area } from '../../i18n/area.tsx';
import { today } from '../../i18n/format.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { ActButton } from '../../parts/acts/act-dialog.tsx';
import type { Plan } from '../../parts/plans/plan.ts';
import { later } from '../../ui/later.ts';
import type { Correction } from './forms/correct-form.tsx';
import { ACTS_HEADING, COMMITTEE_HEADING } from './headings.ts';

/** What can be done with the sessions of a plan's steering committee. */

const CallForm = later(() => import('./forms/call-form.tsx').then((module) => module.CallForm));
const CorrectForm = later(() => import('./forms/correct-form.tsx').then((module) => module.CorrectForm));
const MoveForm = later(() => import('./forms/move-form.tsx').then((module) => module.MoveForm));
const SessionForm = later(() => import('./forms/session-form.tsx').then((module) => module.SessionForm));
const WithReason = later(() =>
  import('../../parts/plans/with-reason.tsx').then((module) => module.WithReason),
);

interface ActProps {
  plan: Plan;
}

type Session = Plan['sessions'][number];
interface SessionProps extends ActProps {
  session: Session;
}

const at = (id: string, key: string) => ({ path: { id }, header: { 'Idempotency-Key': key } });
const atSession = (id: string, { number }: Session, key: string) => ({
  path: { id, number: String(number) },
  header: { 'Idempotency-Key': key },
});
// What was written for one session is not offered for another; a new one has no number before it is sent.
const draftOf = ({ id }: Plan, act: string, session?: Session) =>
  `plan:${id}:${act}${session === undefined ? '' : `:${session.number}`}`;

export function CallSession({ plan }: ActProps) {
  const t = useTranslations();
  const api = useApi();
  const draft = draftOf(plan, 'call');
  return (
    <ActButton<PostPlansIdSessionsCallBody>
      label={t('plans.acts.callSession.open')}
      title={t('plans.acts.callSession.open')}
      kind="primary"
      draft={draft}
      done={t('plans.acts.callSession.done')}
      headingId={ACTS_HEADING}
      send={(body, key) => read(api.POST('/v1/plans/{id}/sessions/call', { params: at(plan.id, key), body }))}
    >
      {(act) => <CallForm act={act} draft={draft} plan={plan.id} />}
    </ActButton>
  );
}

export function HoldSession({ plan }: ActProps) {
  const t = useTranslations();
  const api = useApi();
  const draft = draftOf(plan, 'session');
  return (
    <ActButton<PostPlansIdSessionsBody>
      label={t('plans.acts.holdSession.open')}
      title={t('plans.acts.holdSession.open')}
      draft={draft}
      done={t('plans.acts.holdSession.done')}
      headingId={ACTS_HEADING}
      send={(body, key) => read(api.POST('/v1/plans/{id}/sessions', { params: at(plan.id, key), body }))}
    >
      {(act) => (
        <Area name="acts">
          <SessionForm act={act} draft={draft} plan={plan.id} />
        </Area>
      )}
    </ActButton>
  );
}

/** What can be done with one that was called. */
export function CalledActs(props: SessionProps) {
  const { possibleActs } = props.plan;
  const isToCome = props.session.day >= today();
  return (
    <div className="plan-acts not-printed">
      {possibleActs.includes('holdCalledSession') ? <HoldCalled {...props} /> : null}
      {isToCome && possibleActs.includes('correctSession') ? <Correct {...props} /> : null}
      {possibleActs.includes('moveSession') ? <Move {...props} /> : null}
      {possibleActs.includes('cancelSession') ? <Cancel {...props} /> : null}
    </div>
  );
}

const useAbout = ({ number, day }: Session) => {
  const t = useTranslations();
  const format = useFormat();
  return t('plans.sessions.toCome', { number: String(number), day: format.day(day) });
};

function HoldCalled({ plan, session }: SessionProps) {
  const t = useTranslations();
  const api = useApi();
  const draft = draftOf(plan, 'holding', session);
  return (
    <ActButton<PostPlansIdSessionsBody>
      label={t('plans.acts.holdCalledSession.open')}
      about={useAbout(session)}
      title={t('plans.acts.holdCalledSession.open')}
      kind="primary"
      draft={draft}
      done={t('plans.acts.holdSession.done')}
      headingId={COMMITTEE_HEADING}
      send={({ subject: _known, ...body }, key) =>
        read(
          api.POST('/v1/plans/{id}/sessions/{number}/holding', {
            params: atSession(plan.id, session, key),
            body,
          }),
        )
      }
    >
      {(act) => (
        <Area name="acts">
          <SessionForm act={act} draft={draft} plan={plan.id} called={session} />
        </Area>
      )}
    </ActButton>
  );
}

function Correct({ plan, session }: SessionProps) {
  const t = useTranslations();
  const api = useApi();
  const draft = draftOf(plan, 'correct', session);
  return (
    <ActButton<Correction>
      label={t('plans.acts.correctSession.open')}
      about={useAbout(session)}
      title={t('plans.acts.correctSession.open')}
      draft={draft}
      done={t('plans.acts.correctSession.done')}
      headingId={COMMITTEE_HEADING}
      send={({ etag, body }, key) => {
        const { path, header } = atSession(plan.id, session, key);
        const params = { path, header: { ...header, 'If-Match': etag } };
        return read(api.PATCH('/v1/plans/{id}/sessions/{number}', { params, body }));
      }}
    >
      {(act) => <CorrectForm act={act} draft={draft} plan={plan} session={session} />}
    </ActButton>
  );
}

function Move({ plan, session }: SessionProps) {
  const t = useTranslations();
  const api = useApi();
  const draft = draftOf(plan, 'move', session);
  return (
    <ActButton<PostPlansIdSessionsNumberPostponementBody>
      label={t('plans.acts.moveSession.open')}
      about={useAbout(session)}
      title={t('plans.acts.moveSession.open')}
      draft={draft}
      done={t('plans.acts.moveSession.done')}
      headingId={COMMITTEE_HEADING}
      send={(body, key) =>
        read(
          api.POST('/v1/plans/{id}/sessions/{number}/postponement', {
            params: atSession(plan.id, session, key),
            body,
          }),
        )
      }
    >
      {(act) => <MoveForm act={act} draft={draft} from={session.day} />}
    </ActButton>
  );
}

function Cancel({ plan, session }: SessionProps) {
  const t = useTranslations();
  const format = useFormat();
  const api = useApi();
  const draft = draftOf(plan, 'cancel', session);
  return (
    <ActButton<{ reason: string }>
      label={t('plans.acts.cancelSession.open')}
      about={useAbout(session)}
      title={t('plans.acts.cancelSession.open')}
      kind="danger"
      draft={draft}
      done={t('plans.acts.cancelSession.done')}
      headingId={COMMITTEE_HEADING}
      send={(body, key) =>
        read(
          api.POST('/v1/plans/{id}/sessions/{number}/cancellation', {
            params: atSession(plan.id, session, key),
            body,
          }),
        )
      }
    >
      {(act) => (
        <WithReason
          act={act}
          draft={draft}
          follows={t('plans.acts.cancelSession.follows', { day: format.day(session.day) })}
          label={t('plans.acts.cancelSession.open')}
        />
      )}
    </ActButton>
  );
}

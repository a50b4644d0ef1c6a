import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Api, read, readWithTag, useApi } from '../../../api/client.ts';
import { Refused } from '../../../api/problem.ts';
import type { PostPlansAnswer } from '../../../api/schema.d.ts';
import { today } from '../../../i18n/format.ts';
import type { Plan } from '../../../parts/plans/plan.ts';
import { planQuery } from '../../../parts/plans/queries.ts';
import { keptName, moveKept, useAutosave } from '../../../parts/saving/use-autosave.ts';
import { forgetDraft } from '../../../session/drafts.ts';
import { draftOf, emptyPlan, type Proposer } from '../plan-draft.ts';
import { PLAN_TEXT, type PlanChange, type PlanPorts } from './text.ts';

const KIND = 'plan';

const tagOf = ({ actionPlan: { version } }: PostPlansAnswer) => `"${version}"`;

/** One request of those by which a draft is saved. */
async function send(api: Api, id: string, change: PlanChange, { key, etag }: { key: string; etag: string }) {
  const params = { path: { id }, header: { 'Idempotency-Key': key, 'If-Match': etag } };
  switch (change.part) {
    case 'fields':
      return readWithTag(api.PATCH('/v1/plans/{id}', { params, body: change.body }));
    case 'envelopes':
      return readWithTag(api.PUT('/v1/plans/{id}/envelopes', { params, body: change.body }));
    case 'targets':
      return readWithTag(api.PUT('/v1/plans/{id}/targets', { params, body: change.body }));
    case 'line':
      return readWithTag(api.POST('/v1/plans/{id}/lines', { params, body: change.body }));
  }
}

/** What is refused of a line is said beside it: the request names its fields, the form those of all lines. */
function ofLine(error: unknown, at: number): unknown {
  if (!(error instanceof Refused)) return error;
  const { errors = [], ...problem } = error.problem;
  return new Refused({
    ...problem,
    errors: errors.map(({ path, message }) => ({
      path: `lines.${at}.${path.replace(/^lines\.\d+\./, '')}`,
      message,
    })),
  });
}

function callsOf(api: Api, onRead: (plan: Plan) => void): Pick<PlanPorts, 'create' | 'revise' | 'fetch'> {
  return {
    create: async (body, key) => {
      const { data } = await readWithTag(
        api.POST('/v1/plans', { params: { header: { 'Idempotency-Key': key } }, body }),
      );
      return { id: data.actionPlan.id, etag: tagOf(data) };
    },
    revise: async (id, change, headers) => {
      try {
        return { etag: tagOf((await send(api, id, change, headers)).data) };
      } catch (error) {
        throw change.part === 'line' ? ofLine(error, change.at) : error;
      }
    },
    fetch: async (id) => {
      const plan = await read(api.GET('/v1/plans/{id}', { params: { path: { id } } }));
      onRead(plan);
      return plan;
    },
  };
}

/** Saves the draft of a plan while its page is open. A plan given is the one to go on with. */
export function usePlanAutosave(plan?: Plan, own?: Proposer) {
  const api = useApi();
  const queries = useQueryClient();
  const [{ calls, beginning }] = useState(() => ({
    calls: callsOf(api, (read) => queries.setQueryData(planQuery(api, read.id).queryKey, read)),
    beginning: plan ? draftOf(plan) : emptyPlan(Number(today().slice(0, 4)), own),
  }));
  return useAutosave({
    kind: KIND,
    text: PLAN_TEXT,
    calls,
    beginning,
    subject: plan,
    move: (id) => moveKept(KIND, id),
  });
}

/** The name of what is kept of a plan that has no id yet. */
export const NEW_PLAN = keptName(KIND, undefined);
export const forgetPlan = (id: string): void => forgetDraft(keptName(KIND, id));

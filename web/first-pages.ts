/** The pages of a form, and of the step of it that the address names; without one it is the first. */
const withSteps = (address: string, page: string, steps: Readonly<Record<string, string>>) => ({
  [address]: [page, ...Object.values(steps).slice(0, 1)],
  ...Object.fromEntries(
    Object.entries(steps).map(([step, part]) => [`${address}?step=${step}`, [page, part]]),
  ),
});

const DRAFT_STEPS = {
  identity: 'draft/identity/identity-step.tsx',
  parties: 'draft/parties/parties-step.tsx',
  works: 'draft/works/works-step.tsx',
  target: 'draft/target/target-step.tsx',
  schedule: 'draft/schedule/schedule-step.tsx',
  approvals: 'draft/approvals/approvals-step.tsx',
  check: 'draft/check/check-step.tsx',
};

const PLAN_STEPS = {
  identity: 'plan-draft/steps/identity-step.tsx',
  aims: 'plan-draft/steps/aims-step.tsx',
  envelopes: 'plan-draft/steps/envelopes-step.tsx',
  lines: 'plan-draft/steps/lines-step.tsx',
  centres: 'plan-draft/steps/centres-step.tsx',
  targets: 'plan-draft/steps/targets-step.tsx',
  check: 'plan-draft/check-step.tsx',
};

/**
 * The addresses that people come to first, from a mail, a bookmark or a colleague, each with the pages that stand there.
 * Their files are asked for along with the shell's: a slow phone waits for one round of requests, not for two.
 * Where two addresses fit, the later one stands. An address with a query fits where that is in the reader's. `visitor` is what those see who are not signed in.
 */
export const FIRST_PAGES: Readonly<Record<string, readonly string[]>> = {
  visitor: ['welcome/welcome.tsx'],
  '/tasks': ['tasks/inbox/inbox.tsx'],
  '/tasks/$taskId': ['tasks/inbox/inbox.tsx', 'tasks/task-page.tsx'],
  '/agenda': ['agenda/agenda-page.tsx'],
  '/conventions': ['conventions/conventions-page.tsx'],
  '/conventions/$id': ['convention/convention-page.tsx', 'convention/progress/progress.tsx'],
  ...withSteps('/conventions/new', 'draft/draft-page.tsx', DRAFT_STEPS),
  ...withSteps('/conventions/$id/edit', 'draft/draft-page.tsx', DRAFT_STEPS),
  '/conventions/$id/pledges': ['pledges/pledges-page.tsx'],
  '/conventions/$id/acts': ['convention/convention-page.tsx', 'acts/acts-page.tsx'],
  '/conventions/$id/works': ['convention/convention-page.tsx', 'convention/works/works.tsx'],
  '/conventions/$id/approvals': ['convention/convention-page.tsx', 'convention/approvals/approvals.tsx'],
  '/conventions/$id/money': ['convention/convention-page.tsx', 'convention/money/money.tsx'],
  '/conventions/$id/trail': ['convention/convention-page.tsx', 'convention/history/history.tsx'],
  '/conventions/$id/text': ['convention/convention-page.tsx', 'convention/text/text.tsx'],
  '/centres': ['centres/centres-page.tsx'],
  '/centres/$id': ['centre/centre-page.tsx'],
  '/centres/new': ['centre-registration/registration-page.tsx'],
  '/centres/import': ['figures-import/rows-page.tsx'],
  '/region': ['region/region-page.tsx'],
  '/region/coverage': ['region-coverage/coverage-page.tsx'],
  '/region/map': ['social-map/map-page.tsx'],
  '/region/campaigns': ['campaigns/campaigns-page.tsx'],
  '/region/campaigns/$id': ['campaign/campaign-page.tsx'],
  '/region/campaigns/new': ['campaign-launch/launch-page.tsx'],
  '/region/plans': ['plans/plans-page.tsx'],
  '/region/plans/$id': ['plan/plan-page.tsx'],
  ...withSteps('/region/plans/new', 'plan-draft/plan-draft-page.tsx', PLAN_STEPS),
  ...withSteps('/region/plans/$id/edit', 'plan-draft/edit-page.tsx', PLAN_STEPS),
  '/region/consultations': ['consultations/consultations-page.tsx'],
  '/region/consultations/$id': ['consultation/consultation-page.tsx'],
  '/region/consultations/new': ['consultation-call/call-page.tsx'],
};

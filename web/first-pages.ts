/**
 * The addresses that people come to first, from a mail, a bookmark or a colleague, each with the pages that stand there.
 * Their files are asked for along with the shell's: a slow phone waits for one round of requests, not for two.
 * Where two addresses fit, the later one stands. `visitor` is what those see who are not signed in.
 */
export const FIRST_PAGES: Readonly<Record<string, readonly string[]>> = {
  visitor: ['welcome/welcome.tsx'],
  '/tasks': ['tasks/inbox/inbox.tsx'],
  '/tasks/$taskId': ['tasks/inbox/inbox.tsx', 'tasks/task-page.tsx'],
  '/agenda': ['agenda/agenda-page.tsx'],
  '/conventions': ['conventions/conventions-page.tsx'],
  '/conventions/$id': ['convention/convention-page.tsx', 'convention/progress/progress.tsx'],
  '/conventions/new': ['draft/draft-page.tsx'],
  '/conventions/$id/edit': ['draft/draft-page.tsx'],
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
  '/region/plans/new': ['plan-draft/plan-draft-page.tsx'],
  '/region/consultations': ['consultations/consultations-page.tsx'],
  '/region/consultations/$id': ['consultation/consultation-page.tsx'],
  '/region/consultations/new': ['consultation-call/call-page.tsx'],
};

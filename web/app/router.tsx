import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import * as z from 'zod/mini';
import { part } from '../api/reachable.ts';
import { CentreFilters } from '../pages/centres/filters.ts';
import { Filters } from '../pages/conventions/filters.ts';
import { StepSearch } from '../pages/draft/steps.ts';
import { RegisterFilters } from '../pages/organisations/filters.ts';
import { Scope } from '../pages/overview/scope.ts';
import { MapFilters } from '../pages/social-map/filters.ts';
import { CoverageFilters } from '../parts/coverage/filters.ts';
import { CampaignFilters } from '../parts/figures/figures.ts';
import { Broken, BrokenSection } from './broken.tsx';
import { NotFound } from './not-found.tsx';
import { Shell } from './shell.tsx';

/**
 * Every address of the portal. A page is loaded when somebody goes there. Filters of a list belong into its
 * address: `validateSearch` with a schema says which there are.
 */

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/tasks' });
  },
});

const tasks = createRoute({
  getParentRoute: () => root,
  path: '/tasks',
  component: lazyRouteComponent(
    part(() => import('../pages/tasks/inbox/inbox.tsx')),
    'Inbox',
  ),
});

const task = createRoute({
  getParentRoute: () => tasks,
  path: '$taskId',
  component: lazyRouteComponent(
    part(() => import('../pages/tasks/task-page.tsx')),
    'TaskPage',
  ),
});

const conventions = createRoute({
  getParentRoute: () => root,
  path: '/conventions',
  validateSearch: Filters,
  component: lazyRouteComponent(
    part(() => import('../pages/conventions/conventions-page.tsx')),
    'Conventions',
  ),
});

const overview = createRoute({
  getParentRoute: () => root,
  path: '/overview',
  validateSearch: Scope,
  component: lazyRouteComponent(
    part(() => import('../pages/overview/overview-page.tsx')),
    'OverviewPage',
  ),
});

const convention = createRoute({
  getParentRoute: () => root,
  path: '/conventions/$id',
  component: lazyRouteComponent(
    part(() => import('../pages/convention/convention-page.tsx')),
    'ConventionPage',
  ),
});

/** The sections of a convention's page. */
const sections = [
  createRoute({
    getParentRoute: () => convention,
    errorComponent: BrokenSection,
    path: '/',
    component: lazyRouteComponent(
      part(() => import('../pages/convention/progress/progress.tsx')),
      'Progress',
    ),
  }),
  createRoute({
    getParentRoute: () => convention,
    errorComponent: BrokenSection,
    path: 'acts',
    component: lazyRouteComponent(
      part(() => import('../pages/acts/acts-page.tsx')),
      'ActsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => convention,
    errorComponent: BrokenSection,
    path: 'amendment',
    component: lazyRouteComponent(
      part(() => import('../pages/amendment/amendment-page.tsx')),
      'ProposeAmendment',
    ),
  }),
  createRoute({
    getParentRoute: () => convention,
    errorComponent: BrokenSection,
    path: 'contributions',
    component: lazyRouteComponent(
      part(() => import('../pages/convention/contributions/contributions-section.tsx')),
      'ContributionsSection',
    ),
  }),
  createRoute({
    getParentRoute: () => convention,
    errorComponent: BrokenSection,
    path: 'works',
    component: lazyRouteComponent(
      part(() => import('../pages/convention/works/works.tsx')),
      'Works',
    ),
  }),
  createRoute({
    getParentRoute: () => convention,
    errorComponent: BrokenSection,
    path: 'approvals',
    component: lazyRouteComponent(
      part(() => import('../pages/convention/approvals/approvals.tsx')),
      'Approvals',
    ),
  }),
  createRoute({
    getParentRoute: () => convention,
    errorComponent: BrokenSection,
    path: 'tranches',
    component: lazyRouteComponent(
      part(() => import('../pages/convention/tranches/tranches.tsx')),
      'Tranches',
    ),
  }),
  createRoute({
    getParentRoute: () => convention,
    errorComponent: BrokenSection,
    path: 'money',
    validateSearch: z.object({
      asOf: z.catch(z.optional(z.iso.date()), undefined),
      by: z.catch(z.optional(z.literal('booking')), undefined),
    }),
    component: lazyRouteComponent(
      part(() => import('../pages/convention/money/money.tsx')),
      'Money',
    ),
  }),
  createRoute({
    getParentRoute: () => convention,
    errorComponent: BrokenSection,
    path: 'statement',
    component: lazyRouteComponent(
      part(() => import('../pages/statement/statement-page.tsx')),
      'BankStatement',
    ),
  }),
  createRoute({
    getParentRoute: () => convention,
    errorComponent: BrokenSection,
    path: 'documents',
    component: lazyRouteComponent(
      part(() => import('../pages/convention/documents/documents.tsx')),
      'Documents',
    ),
  }),
  createRoute({
    getParentRoute: () => convention,
    errorComponent: BrokenSection,
    path: 'amendments',
    component: lazyRouteComponent(
      part(() => import('../pages/convention/amendments/amendments.tsx')),
      'Amendments',
    ),
  }),
  createRoute({
    getParentRoute: () => convention,
    errorComponent: BrokenSection,
    path: 'trail',
    component: lazyRouteComponent(
      part(() => import('../pages/convention/trail/trail.tsx')),
      'Trail',
    ),
  }),
  createRoute({
    getParentRoute: () => convention,
    errorComponent: BrokenSection,
    path: 'text',
    component: lazyRouteComponent(
      part(() => import('../pages/convention/text/text.tsx')),
      'Text',
    ),
  }),
] as const;

const calendar = createRoute({
  getParentRoute: () => root,
  path: '/calendar',
  component: lazyRouteComponent(() => import('../pages/calendar/calendar-page.tsx'), 'CalendarPage'),
});

const organisations = createRoute({
  getParentRoute: () => root,
  path: '/organisations',
  validateSearch: RegisterFilters,
  component: lazyRouteComponent(
    part(() => import('../pages/organisations/organisations-page.tsx')),
    'OrganisationsPage',
  ),
});

const declareOrganisation = createRoute({
  getParentRoute: () => root,
  path: '/organisations/new',
  component: lazyRouteComponent(
    part(() => import('../pages/organisations/declare-page.tsx')),
    'DeclarePage',
  ),
});

const organisation = createRoute({
  getParentRoute: () => root,
  path: '/organisations/$id',
  component: lazyRouteComponent(
    part(() => import('../pages/organisations/organisation-page.tsx')),
    'OrganisationPage',
  ),
});

const centres = [
  createRoute({
    getParentRoute: () => root,
    path: '/centres',
    validateSearch: CentreFilters,
    component: lazyRouteComponent(
      part(() => import('../pages/centres/centres-page.tsx')),
      'CentresPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/centres/new',
    component: lazyRouteComponent(
      part(() => import('../pages/centre-registration/registration-page.tsx')),
      'RegistrationPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/centres/$id',
    component: lazyRouteComponent(
      part(() => import('../pages/centre/centre-page.tsx')),
      'CentrePage',
    ),
  }),
] as const;

const region = [
  createRoute({
    getParentRoute: () => root,
    path: '/region',
    component: lazyRouteComponent(
      part(() => import('../pages/region/region-page.tsx')),
      'RegionPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/region/coverage',
    validateSearch: CoverageFilters,
    component: lazyRouteComponent(
      part(() => import('../pages/region-coverage/coverage-page.tsx')),
      'CoveragePage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/region/map',
    validateSearch: MapFilters,
    component: lazyRouteComponent(
      part(() => import('../pages/social-map/map-page.tsx')),
      'SocialMapPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/region/campaigns',
    validateSearch: CampaignFilters,
    component: lazyRouteComponent(
      part(() => import('../pages/campaigns/campaigns-page.tsx')),
      'CampaignsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/region/campaigns/new',
    component: lazyRouteComponent(
      part(() => import('../pages/campaign-launch/launch-page.tsx')),
      'LaunchPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/region/campaigns/$id',
    component: lazyRouteComponent(
      part(() => import('../pages/campaign/campaign-page.tsx')),
      'CampaignPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/region/campaigns/$id/import',
    component: lazyRouteComponent(
      part(() => import('../pages/figures-import/import-page.tsx')),
      'ImportPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/centres/import',
    component: lazyRouteComponent(
      part(() => import('../pages/figures-import/rows-page.tsx')),
      'RowsImportPage',
    ),
  }),
] as const;

const newDraft = createRoute({
  getParentRoute: () => root,
  path: '/conventions/new',
  validateSearch: StepSearch,
  component: lazyRouteComponent(
    part(() => import('../pages/draft/draft-page.tsx')),
    'NewDraft',
  ),
});

const editDraft = createRoute({
  getParentRoute: () => root,
  path: '/conventions/$id/edit',
  validateSearch: StepSearch,
  component: lazyRouteComponent(
    part(() => import('../pages/draft/draft-page.tsx')),
    'EditDraft',
  ),
});

const pledges = createRoute({
  getParentRoute: () => root,
  path: '/conventions/$id/pledges',
  component: lazyRouteComponent(
    part(() => import('../pages/pledges/pledges-page.tsx')),
    'PledgesPage',
  ),
});

const order = createRoute({
  getParentRoute: () => root,
  path: '/conventions/$id/orders/$orderId',
  component: lazyRouteComponent(
    part(() => import('../pages/order/order-page.tsx')),
    'OrderPage',
  ),
});

const tree = root.addChildren([
  calendar,
  organisations,
  declareOrganisation,
  organisation,
  ...centres,
  ...region,
  newDraft,
  editDraft,
  pledges,
  order,
  home,
  tasks.addChildren([task]),
  conventions,
  convention.addChildren(sections),
  overview,
]);

export function createAppRouter() {
  return createRouter({
    routeTree: tree,
    defaultErrorComponent: Broken,
    defaultPreload: 'intent',
    scrollRestoration: true,
  });
}

export type AppRouter = ReturnType<typeof createAppRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter;
  }
}

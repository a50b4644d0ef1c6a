import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { part } from '../api/reachable.ts';
import { day, oneOf, search } from '../api/search.ts';
import { readAgendaFilters } from '../pages/agenda/filters.ts';
import { readCentreFilters } from '../pages/centres/filters.ts';
import { readFilters } from '../pages/conventions/filters.ts';
import { readStep } from '../pages/draft/step-search.ts';
import { readActivityFilters } from '../pages/organisations/activities-filters.ts';
import { readDuplicatesFilters, readRegisterFilters } from '../pages/organisations/filters.ts';
import { readPlanStep } from '../pages/plan-draft/step-search.ts';
import { readRegionChoice } from '../pages/region/choice.ts';
import { readMapFilters } from '../pages/social-map/filters.ts';
import { readCoverageFilters } from '../parts/coverage/filters.ts';
import { readRegionFilter } from '../parts/figures/figures.ts';
import { Broken, BrokenSection } from './broken.tsx';
import { Home } from './home.tsx';
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
  component: Home,
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
  validateSearch: readFilters,
  component: lazyRouteComponent(
    part(() => import('../pages/conventions/conventions-page.tsx')),
    'Conventions',
  ),
});

/** Where the region's page stood before: links that people have kept lead on. */
const overview = createRoute({
  getParentRoute: () => root,
  path: '/overview',
  validateSearch: readRegionChoice,
  beforeLoad: ({ search: chosen }) => {
    throw redirect({ to: '/region', search: chosen });
  },
});

const convention = createRoute({
  getParentRoute: () => root,
  path: '/conventions/$id',
  component: lazyRouteComponent(
    part(() => import('../pages/convention/convention-page.tsx')),
    'ConventionPage',
  ),
});

interface Asked {
  params: { id: string };
  location: { hash: string };
}

/** Sends on from an address that people have kept: what stood there is a part of a section by now. */
function toPart(section: 'money' | 'trail', part: string, { params, location }: Asked): never {
  const hash = location.hash === '' ? part : location.hash;
  throw redirect({ to: `/conventions/$id/${section}`, params, hash, replace: true });
}

/** The sections of a convention's page, and what stands within one or beside them. */
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
    path: 'money',
    validateSearch: search({ asOf: day, by: oneOf('booking') }),
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
    path: 'amendments',
    component: lazyRouteComponent(
      part(() => import('../pages/convention/changes/changes.tsx')),
      'Changes',
    ),
  }),
  createRoute({
    getParentRoute: () => convention,
    errorComponent: BrokenSection,
    path: 'trail',
    component: lazyRouteComponent(
      part(() => import('../pages/convention/history/history.tsx')),
      'History',
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
  createRoute({
    getParentRoute: () => convention,
    path: 'contributions',
    beforeLoad: ({ params, location }) => toPart('money', 'contributions', { params, location }),
  }),
  createRoute({
    getParentRoute: () => convention,
    path: 'tranches',
    beforeLoad: ({ params, location }) => toPart('money', 'tranches', { params, location }),
  }),
  createRoute({
    getParentRoute: () => convention,
    path: 'documents',
    beforeLoad: ({ params, location }) => toPart('trail', 'documents', { params, location }),
  }),
] as const;

const agenda = createRoute({
  getParentRoute: () => root,
  path: '/agenda',
  validateSearch: readAgendaFilters,
  component: lazyRouteComponent(
    part(() => import('../pages/agenda/agenda-page.tsx')),
    'AgendaPage',
  ),
});

const calendar = createRoute({
  getParentRoute: () => root,
  path: '/calendar',
  component: lazyRouteComponent(() => import('../pages/calendar/calendar-page.tsx'), 'CalendarPage'),
});

const organisations = createRoute({
  getParentRoute: () => root,
  path: '/organisations',
  validateSearch: readRegisterFilters,
  component: lazyRouteComponent(
    part(() => import('../pages/organisations/organisations-page.tsx')),
    'OrganisationsPage',
  ),
});

const duplicates = createRoute({
  getParentRoute: () => root,
  path: '/organisations/duplicates',
  validateSearch: readDuplicatesFilters,
  component: lazyRouteComponent(
    part(() => import('../pages/organisations/duplicates-page.tsx')),
    'DuplicatesPage',
  ),
});

const activities = createRoute({
  getParentRoute: () => root,
  path: '/organisations/activities',
  validateSearch: readActivityFilters,
  component: lazyRouteComponent(
    part(() => import('../pages/organisations/activities-page.tsx')),
    'ActivitiesPage',
  ),
});

const importOrganisations = createRoute({
  getParentRoute: () => root,
  path: '/organisations/import',
  component: lazyRouteComponent(
    part(() => import('../pages/figures-import/register-page.tsx')),
    'RegisterImportPage',
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
    validateSearch: readCentreFilters,
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
    validateSearch: readRegionChoice,
    component: lazyRouteComponent(
      part(() => import('../pages/region/region-page.tsx')),
      'RegionPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/region/coverage',
    validateSearch: readCoverageFilters,
    component: lazyRouteComponent(
      part(() => import('../pages/region-coverage/coverage-page.tsx')),
      'CoveragePage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/region/map',
    validateSearch: readMapFilters,
    component: lazyRouteComponent(
      part(() => import('../pages/social-map/map-page.tsx')),
      'SocialMapPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/region/campaigns',
    validateSearch: readRegionFilter,
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
    path: '/region/plans',
    component: lazyRouteComponent(
      part(() => import('../pages/plans/plans-page.tsx')),
      'PlansPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/region/plans/new',
    validateSearch: readPlanStep,
    component: lazyRouteComponent(
      part(() => import('../pages/plan-draft/plan-draft-page.tsx')),
      'NewPlan',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/region/plans/$id/edit',
    validateSearch: readPlanStep,
    component: lazyRouteComponent(
      part(() => import('../pages/plan-draft/edit-page.tsx')),
      'EditPlan',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/region/plans/$id/revision',
    validateSearch: readPlanStep,
    component: lazyRouteComponent(
      part(() => import('../pages/plan-draft/revision-page.tsx')),
      'RevisePlan',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/region/plans/$id',
    component: lazyRouteComponent(
      part(() => import('../pages/plan/plan-page.tsx')),
      'PlanPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/region/consultations',
    validateSearch: readRegionFilter,
    component: lazyRouteComponent(
      part(() => import('../pages/consultations/consultations-page.tsx')),
      'ConsultationsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/region/consultations/new',
    component: lazyRouteComponent(
      part(() => import('../pages/consultation-call/call-page.tsx')),
      'CallPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/region/consultations/$id',
    component: lazyRouteComponent(
      part(() => import('../pages/consultation/consultation-page.tsx')),
      'ConsultationPage',
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
  validateSearch: readStep,
  component: lazyRouteComponent(
    part(() => import('../pages/draft/draft-page.tsx')),
    'NewDraft',
  ),
});

const editDraft = createRoute({
  getParentRoute: () => root,
  path: '/conventions/$id/edit',
  validateSearch: readStep,
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

/** The pages about the service, which need no sign-in: see public-pages.ts. */
const about = [
  createRoute({
    getParentRoute: () => root,
    path: '/help',
    component: lazyRouteComponent(
      part(() => import('../pages/about/help-page.tsx')),
      'HelpPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/glossary',
    component: lazyRouteComponent(
      part(() => import('../pages/about/glossary-page.tsx')),
      'GlossaryPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/accessibility',
    component: lazyRouteComponent(
      part(() => import('../pages/about/accessibility-page.tsx')),
      'AccessibilityPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/legal',
    component: lazyRouteComponent(
      part(() => import('../pages/about/legal-page.tsx')),
      'LegalPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/contact',
    component: lazyRouteComponent(
      part(() => import('../pages/about/contact-page.tsx')),
      'ContactPage',
    ),
  }),
] as const;

const tree = root.addChildren([
  agenda,
  calendar,
  organisations,
  duplicates,
  activities,
  importOrganisations,
  declareOrganisation,
  organisation,
  ...centres,
  ...region,
  ...about,
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

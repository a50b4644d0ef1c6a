import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { Filters } from '../pages/conventions/filters.ts';
import { Scope } from '../pages/overview/scope.ts';
import { Broken } from './broken.tsx';
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
  component: lazyRouteComponent(() => import('../pages/tasks/inbox.tsx'), 'Inbox'),
});

const task = createRoute({
  getParentRoute: () => tasks,
  path: '$taskId',
  component: lazyRouteComponent(() => import('../pages/tasks/task-page.tsx'), 'TaskPage'),
});

const conventions = createRoute({
  getParentRoute: () => root,
  path: '/conventions',
  validateSearch: Filters,
  component: lazyRouteComponent(() => import('../pages/conventions/conventions-page.tsx'), 'Conventions'),
});

const overview = createRoute({
  getParentRoute: () => root,
  path: '/overview',
  validateSearch: Scope,
  component: lazyRouteComponent(() => import('../pages/overview/overview-page.tsx'), 'OverviewPage'),
});

const tree = root.addChildren([home, tasks.addChildren([task]), conventions, overview]);

export function createAppRouter() {
  return createRouter({
    routeTree: tree,
    defaultErrorComponent: Broken,
    defaultPreload: 'intent',
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}

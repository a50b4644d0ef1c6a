import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
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

const acts = createRoute({
  getParentRoute: () => root,
  path: '/conventions/$id/acts',
  component: lazyRouteComponent(() => import('../pages/acts/acts-page.tsx'), 'ActsPage'),
});

const tree = root.addChildren([home, tasks.addChildren([task]), acts]);

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

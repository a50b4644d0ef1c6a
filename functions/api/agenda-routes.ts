import * as z from 'zod/mini';
import { refuse } from '../kernel/refusal.ts';
import type { RouteFacts, RouteTable } from '../kernel/route.ts';
import {
  assertMayRemoveSubscriptions,
  endSubscription,
  renewSubscription,
  type Subscription,
  subscribe,
} from '../kernel/subscription.ts';
import { LANGUAGES } from '../kernel/wording.ts';
import { log } from '../log.ts';
import { stageRules } from '../stage.ts';
import { changeSubscription } from '../store/subscriptions.ts';
import { openStore } from '../store/table.ts';
import { holderOf, newAddress } from './agenda-address.ts';
import { madeView, subscriptionView } from './agenda-view.ts';
import { ok, type Route } from './http.ts';
import { assertActsForItself } from './own-organisation.ts';
import { parseBody } from './parse.ts';

/** The acts on subscriptions to agendas. None is an event: they concern one person and no aggregate. */

const Wanted = z.strictObject({ language: z.enum(LANGUAGES) });
const Nothing = z.strictObject({});

export const AGENDA_EXAMPLES = { subscription: { language: 'ar' } } as const;

interface AgendaRoute extends RouteFacts<'Subscribed' | 'SubscriptionMade'>, Pick<Route, 'handle'> {
  body: z.ZodMiniType;
  examples?: readonly (keyof typeof AGENDA_EXAMPLES)[];
  status: 200;
  repeatsHarmlessly: true;
}

const now = () => new Date().toISOString();
const days = () => stageRules().subscriptionDays;

/** Ends what a holder has; of another party than the administrator's there is nothing to end. */
async function end(
  holder: string,
  why: 'revoked' | 'removed',
  isTheirs: (found: Subscription) => boolean = () => true,
) {
  const ended = await changeSubscription(openStore(), holder, (before) =>
    before && isTheirs(before) ? endSubscription(before, why, now()) : undefined,
  );
  if (ended) log('info', 'a subscription to an agenda has ended', { holder, why });
  return ended;
}

export const AGENDA_ROUTES: RouteTable<AgendaRoute> = {
  servedBy: 'Calendar',
  heading: 'Agenda',
  routes: [
    {
      route: 'PUT /v1/agenda/subscription',
      summary:
        'Subscribe to your agenda: a personal address for calendar programs, in the place of any before; it is answered once',
      answers: 'SubscriptionMade',
      body: Wanted,
      examples: ['subscription'],
      status: 200,
      repeatsHarmlessly: true,
      handle: async (request) => {
        const person = request.person();
        const { language } = parseBody(Wanted, request.body, request.language);
        await assertActsForItself(openStore(), person);
        const holder = holderOf(person.sub);
        const { address, secretHash } = newAddress(holder);
        const given = { holder, secretHash, language, days: days(), now: now() };
        const made = await changeSubscription(openStore(), holder, (before) =>
          subscribe(before, person, given),
        );
        if (!made) throw new Error('No subscription was made');
        log('info', 'a subscription to an agenda was made', { holder });
        return ok(madeView(made, address));
      },
    },
    {
      route: 'DELETE /v1/agenda/subscription',
      summary: 'End your subscription: its address answers no more',
      answers: 'Subscribed',
      body: Nothing,
      status: 200,
      repeatsHarmlessly: true,
      handle: async (request) => {
        const { sub } = request.person();
        return ok(subscriptionView(await end(holderOf(sub), 'revoked'), now()));
      },
    },
    {
      route: 'POST /v1/agenda/subscription/renewal',
      summary:
        'Renew your subscription by this sign-in; one that comes without a role or the party it was made with ends it',
      answers: 'Subscribed',
      body: Nothing,
      status: 200,
      repeatsHarmlessly: true,
      handle: async (request) => {
        const person = request.person();
        await assertActsForItself(openStore(), person);
        const at = { days: days(), now: now() };
        const renewed = await changeSubscription(openStore(), holderOf(person.sub), (before) =>
          before ? renewSubscription(before, person, at) : undefined,
        );
        return ok(subscriptionView(renewed, at.now));
      },
    },
    {
      route: 'DELETE /v1/agenda/subscriptions/{holder}',
      summary: 'End the subscription of somebody of your party, as its administrator',
      answers: 'Subscribed',
      refusals: ['notAllowed', 'notFound'],
      body: Nothing,
      status: 200,
      repeatsHarmlessly: true,
      handle: async (request) => {
        const person = request.person();
        assertMayRemoveSubscriptions(person);
        const ended = await end(
          request.params.holder ?? '',
          'removed',
          ({ party }) => party === person.party,
        );
        if (!ended) throw refuse('notFound');
        return ok(subscriptionView(ended, now()));
      },
    },
  ],
};

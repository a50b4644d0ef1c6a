import * as z from 'zod/mini';
import { idOf } from '../../../kernel/id.ts';
import { COMMANDS } from '../commands.ts';
import type { Event } from '../events.ts';
import { deliveryView } from '../shown/in-kind-view.ts';
import { route } from './route.ts';

const { deliver, withdrawDelivery, returnDelivery } = COMMANDS;

function declaredDelivery(events: readonly Event[]) {
  const declared = events.find((event) => event.type === 'DeliveryDeclared');
  if (!declared) throw new Error('A delivery was declared without its event');
  return { delivery: deliveryView(declared.data.delivery) };
}

/** What is promised in land, staff and goods, and is delivered. */
export const IN_KIND_ROUTES = [
  route({
    route: 'POST /v1/conventions/{id}/deliveries',
    summary: 'Declare a part of what your party has promised in kind as delivered',
    answers: 'DeliveryDeclared',
    gives: ['deliver'],
    examples: ['delivery', 'deliveryOfValue'],
    body: deliver.data,
    command: (data) => ({ type: 'deliver', data }),
    status: 201,
    shows: declaredDelivery,
  }),
  route({
    route: 'POST /v1/conventions/{id}/deliveries/{deliveryId}/confirmation',
    summary: 'Confirm a delivery that your party receives; its value is booked',
    answers: 'Accepted',
    gives: ['confirmDelivery'],
    body: z.strictObject({}),
    command: (_, { deliveryId }) => ({ type: 'confirmDelivery', data: { delivery: idOf(deliveryId) } }),
    status: 200,
  }),
  route({
    route: 'POST /v1/conventions/{id}/deliveries/{deliveryId}/withdrawal',
    summary: 'Withdraw a delivery of your party that nobody has confirmed',
    answers: 'Accepted',
    gives: ['withdrawDelivery'],
    examples: ['reason'],
    body: z.omit(withdrawDelivery.data, { delivery: true }),
    command: (data, { deliveryId }) => ({
      type: 'withdrawDelivery',
      data: { ...data, delivery: idOf(deliveryId) },
    }),
    status: 200,
  }),
  route({
    route: 'POST /v1/conventions/{id}/deliveries/{deliveryId}/return',
    summary: 'Return a delivery that your party receives; one that was confirmed by mistake is reversed',
    answers: 'Accepted',
    gives: ['returnDelivery'],
    examples: ['reason'],
    body: z.omit(returnDelivery.data, { delivery: true }),
    command: (data, { deliveryId }) => ({
      type: 'returnDelivery',
      data: { ...data, delivery: idOf(deliveryId) },
    }),
    status: 200,
  }),
];

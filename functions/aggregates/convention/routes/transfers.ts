import * as z from 'zod/mini';
import { COMMANDS } from '../commands.ts';
import { refuse } from '../refuse.ts';
import { booked, route } from './route.ts';

const { acceptTransfer, withdrawReservation } = COMMANDS;

function reservationOf(value: string | undefined): number {
  if (!/^[1-9]\d{0,3}$/.test(value ?? '')) throw refuse('reservationUnknown');
  return Number(value);
}

/** Money that goes from one convention to another: a resolution reserves it, and the other accepts it. */
export const TRANSFER_ROUTES = [
  route({
    route: 'POST /v1/conventions/{id}/transfers',
    summary: 'Accept money that another convention has reserved for this one: it becomes unallocated',
    answers: 'Booked',
    gives: ['acceptTransfer'],
    examples: ['transferAcceptance'],
    body: acceptTransfer.data,
    command: (data) => ({ type: 'acceptTransfer', data }),
    status: 201,
    shows: booked,
  }),
  route({
    route: 'POST /v1/conventions/{id}/reservations/{n}/withdrawal',
    summary: 'Withdraw a reservation that the other convention has not accepted',
    answers: 'Booked',
    gives: ['withdrawReservation'],
    examples: ['reason'],
    body: z.omit(withdrawReservation.data, { reservation: true }),
    command: (data, { n }) => ({
      type: 'withdrawReservation',
      data: { ...data, reservation: reservationOf(n) },
    }),
    status: 201,
    shows: booked,
  }),
];

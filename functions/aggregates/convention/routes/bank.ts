import { COMMANDS } from '../commands.ts';
import { booked, route } from './route.ts';

const { recordTransfer, applyUnallocated, returnUnallocated } = COMMANDS;

/** What the bank does beside receipts on one call and payments. */
export const BANK_ROUTES = [
  route({
    route: 'POST /v1/conventions/{id}/receipts',
    summary: 'Record a transfer of a party: on several calls, on none, or above what is called',
    answers: 'Booked',
    gives: ['recordTransfer'],
    example: 'transfer',
    body: recordTransfer.data,
    command: (data) => ({ type: 'recordTransfer', data }),
    status: 201,
    shows: booked,
  }),
  route({
    route: 'POST /v1/conventions/{id}/unallocated/applications',
    summary: "Apply a party's unallocated money to a call of its own",
    answers: 'Booked',
    gives: ['applyUnallocated'],
    example: 'application',
    body: applyUnallocated.data,
    command: (data) => ({ type: 'applyUnallocated', data }),
    status: 201,
    shows: booked,
  }),
  route({
    route: 'POST /v1/conventions/{id}/unallocated/returns',
    summary: 'Send unallocated money back to its party',
    answers: 'Booked',
    gives: ['returnUnallocated'],
    example: 'unallocatedReturn',
    body: returnUnallocated.data,
    command: (data) => ({ type: 'returnUnallocated', data }),
    status: 201,
    shows: booked,
  }),
];

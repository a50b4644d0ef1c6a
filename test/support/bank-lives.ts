import { person } from '../../scenarios/cases.ts';
import type { Life } from './life.ts';
import { SMALL, smallLife, smallLines } from './small.ts';

/** Lives in which the bank does all that it can do, and one that ends while its calls are open. */
export function bankLives(): Life[] {
  const accountant = person(SMALL.council, 'accountant');
  const ended = smallLife();
  ended.open('tranche-1');
  ended.act({ type: 'terminate', data: { reason: 'Motif' } }, person(SMALL.council, 'signatory'));
  const life = smallLife();
  const on = (reference: string) => ({ reference, valueDate: life.today });
  const party = SMALL.ministry;
  life.open('tranche-1');
  life.act({ type: 'recordTransfer', data: { party, amount: 2_000, ...on('VIR 1') } }, accountant);
  life.act({ type: 'applyUnallocated', data: { call: 'c1', amount: 1_000 } }, accountant);
  life.act({ type: 'returnUnallocated', data: { party, amount: 500, ...on('VIR 2') } }, accountant);
  const income = { kind: 'interest' as const, text: 'Intérêts', amount: 100, ...on('INT 1') };
  life.act({ type: 'recordIncome', data: income }, accountant);
  life.act({ type: 'recordCharge', data: { text: 'Frais', amount: 300, ...on('FRA 1') } }, accountant);
  life.receive(1);
  life.act({ type: 'coverCharge', data: { party, amount: 200 } }, accountant);
  life.release(1, smallLines(1, 200));
  life.act(
    { type: 'recordPaymentReturn', data: { order: 'o1', line: 2, amount: 1_000, ...on('RET 1') } },
    accountant,
  );
  life.act(
    { type: 'recordPaymentRefusal', data: { order: 'o1', reason: 'Rejet', ...on('REJ 1') } },
    accountant,
  );
  return [ended, life];
}

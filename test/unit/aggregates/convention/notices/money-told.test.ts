import { expect, test } from 'vitest';
import type { Event } from '../../../../../functions/aggregates/convention/events.ts';
import { MAIL_EVENTS, noticesOf } from '../../../../../functions/aggregates/convention/notices/notices.ts';
import { person } from '../../../../../scenarios/cases.ts';
import type { Life } from '../../../../support/life.ts';
import { SMALL, smallLife } from '../../../../support/small.ts';
import { pairOfLives, reserve, settleTransfer, withdrawal } from '../../../../support/transfers.ts';

/** Mails about money: what is open again once an act is undone, and what does not come from another convention. */

const accountant = person(SMALL.council, 'accountant');
const party = SMALL.ministry;

/** What the last event of a type is told in, as it would be sent now. */
function told(life: Life, type: Event['type']) {
  const event = life.events.findLast((each) => each.type === type);
  if (!event) throw new Error(`No ${type}`);
  expect(MAIL_EVENTS).toContain(type);
  return noticesOf(life.c, event);
}

/** A year later, the last act with a motive is undone. */
function undone(life: Life, motive: string): Life {
  const entry = life.entries.findLast((each) => each.motive === motive)?.id ?? '';
  life.wait(365);
  life.act({ type: 'reverse', data: { entry, reason: 'Erreur de saisie' } }, accountant);
  return life;
}

const on = (life: Life, reference: string) => ({ reference, valueDate: life.today });

function withCharge(): Life {
  const life = smallLife();
  life.open('tranche-1');
  life.receive(1);
  life.act({ type: 'recordCharge', data: { text: 'Frais', amount: 300, ...on(life, 'FRA 1') } }, accountant);
  return life;
}

function withAdvance(): Life {
  const life = smallLife();
  life.open('tranche-1');
  life.act({ type: 'recordTransfer', data: { party, amount: 2_000, ...on(life, 'VIR 1') } }, accountant);
  return life;
}

test.each<[string, string, RegExp, () => Life]>([
  [
    'a receipt',
    'receipt',
    /Enregistrement des encaissements[\s\S]*DH \(.+, .+, tranche 1\)/,
    () => {
      const life = smallLife();
      life.open('tranche-1');
      return life.receive(1);
    },
  ],
  [
    'an application',
    'application',
    /Affectation ou renvoi[\s\S]*Montant : 20,00\sDH \([^)]+\)/,
    () => {
      const life = withAdvance();
      life.act({ type: 'applyUnallocated', data: { call: 'c1', amount: 2_000 } }, accountant);
      return life;
    },
  ],
  [
    'a return of an advance',
    'advanceReturn',
    /Affectation ou renvoi[\s\S]*Montant : 20,00\sDH \([^)]+\)/,
    () => {
      const life = withAdvance();
      const back = { party, amount: 2_000, ...on(life, 'VIR 2') };
      life.act({ type: 'returnUnallocated', data: back }, accountant);
      return life;
    },
  ],
  [
    'the cover of a charge',
    'chargeCover',
    /Désignation de qui supporte les frais[\s\S]*Montant : 3,00\sDH$/m,
    () => {
      const life = withCharge();
      life.act({ type: 'coverCharge', data: { party, amount: 300 } }, accountant);
      return life;
    },
  ],
  [
    'income that covered a charge',
    'income',
    /Désignation de qui supporte les frais/,
    () => {
      const life = withCharge();
      const income = { kind: 'interest' as const, text: 'Intérêts', amount: 300, ...on(life, 'INT 1') };
      life.act({ type: 'recordIncome', data: income }, accountant);
      return life;
    },
  ],
])(
  'who had acted is told again once %s is undone, and has time for it anew',
  (_what, motive, text, begin) => {
    const life = undone(begin(), motive);
    const [notice, ...others] = told(life, 'EntryReversed');
    expect(others).toEqual([]);
    expect(notice?.party).toBe(SMALL.council);
    expect(notice?.fr).toMatch(text);
    expect(notice?.fr).toMatch(/Échéance : \d{1,2} \p{L}+ 2027/u);
  },
);

test('who was told of a transfer is told that it is called off: how much, and by which convention', () => {
  const { source, target } = pairOfLives();
  reserve(source);
  settleTransfer(source, target);
  const announced = told(target, 'TransferAnnounced');
  expect(announced[0]?.fr).toMatch(new RegExp(`Montant : 30,00\\sDH \\(${source.c.number}\\)`));
  source.act(withdrawal(), person(SMALL.council, 'authorising-officer'));
  settleTransfer(source, target);
  const called = told(target, 'TransferCalledOff');
  expect(called.map((each) => each.party)).toEqual([SMALL.council]);
  expect(called[0]?.fr).toMatch(/^Transfert annulé\.\n/);
  expect(called[0]?.fr).toMatch(new RegExp(`Montant : 30,00\\sDH \\(${source.c.number}\\)`));
});

test('every party of the source is told that a reservation is released because its target has ended', () => {
  const { source, target } = pairOfLives();
  reserve(source);
  settleTransfer(source, target);
  target.act({ type: 'terminate', data: { reason: 'Motif' } }, person(SMALL.council, 'signatory'));
  settleTransfer(source, target);
  const released = told(source, 'ReservationReleased');
  expect(released.map((each) => each.party)).toEqual(Object.values(SMALL));
  expect(released[0]?.fr).toMatch(new RegExp(`Montant : 30,00\\sDH \\(${target.c.number}\\)`));
});

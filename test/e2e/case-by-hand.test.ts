import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { MILLION, TODAY } from './by-hand/case.ts';
import { amend, close } from './by-hand/changes.ts';
import { adopt, approveAll, decide } from './by-hand/decisions.ts';
import { fileMinutes, justify, pay, receiveAll } from './by-hand/money.ts';
import { type Cast, castOf, openConvention, openSection, reloadUntil } from './by-hand/people.ts';
import { pledge, propose, revise, seeRevision, titleOf } from './by-hand/proposal.ts';
import { type Portal, startPortal } from './portal.ts';

/**
 * The case of `npm run demo` by hand: from an empty form to closure, by the people it takes, each in a browser of
 * their own and by nothing but what the portal shows them. Approvers and signatories have a phone.
 */

const COMMENT = "Précisez dans l'objet que chaque préfecture et province a son centre.";

describe.each(['ar', 'fr'] as const)('in %s', (language) => {
  let portal: Portal;
  let cast: Cast;
  beforeAll(async () => {
    portal = await startPortal();
    cast = castOf(portal, language);
  });
  afterAll(() => portal?.stop());

  test('a proposal is written, returned, revised and approved', async () => {
    await propose(cast);
    await decide(cast, 'wilaya.approver', 'review', { decision: 'return', comment: COMMENT });
    await revise(cast, COMMENT);
    await seeRevision(cast, 'ministry.approver');
    await approveAll(cast, 'review');
  });

  test('pledges are pasted and confirmed, and their collection concluded', async () => {
    await pledge(cast);
    await decide(cast, 'council.officer', 'pledging');
  });

  test('it is adopted, signed and in force', () => adopt(cast, TODAY));

  test('the first tranche is received, paid and justified', () => release(1));

  test('it is amended', () => amend(cast, TODAY));

  test.each([2, 3])('tranche %i is released on the minutes of the committee', async (tranche) => {
    await fileMinutes(cast, tranche);
    await release(tranche);
  });

  test('it is closed: its trail is verified, and its ledger is what it must be', async () => {
    await close(cast);
    const { t } = cast;
    const page = await openConvention(cast, 'council.auditor', titleOf(cast));
    const closed = page.locator('.summary').getByText(t('terms.phase.closed'), { exact: true });
    await reloadUntil(page, () => closed.isVisible());
    await openSection(cast, page, 'history', 'trail');
    const { events, verification, statement } = await read();
    expect(verification).toEqual({ verified: true, events });
    await page.getByText(t('trail.verified', { count: events })).waitFor();
    expect(statement).toEqual(EXPECTED);
    await openSection(cast, page, 'money', 'ledger');
    await page.getByRole('table', { name: t('convention.money.statement') }).waitFor();
    expect(await cast.complaints()).toEqual([]);
  });

  async function release(tranche: number): Promise<void> {
    await receiveAll(cast, tranche);
    await pay(cast, tranche);
    await justify(cast, tranche);
  }

  /** The convention's money and trail, as the API has them. */
  async function read() {
    const ask = async (path: string) => {
      const authorization = `Bearer ${await portal.machine.token('council.auditor')}`;
      return (
        await fetch(`${portal.machine.url}/v1/conventions${path}`, { headers: { authorization } })
      ).json();
    };
    const [one] = List.parse(await ask('')).items;
    const trail = Trail.parse(await ask(`/${one?.id}/events?limit=1`));
    const ledger = Ledger.parse(await ask(`/${one?.id}/ledger`));
    return { ...trail, events: trail.verification.events, ...ledger };
  }
});

const List = z.object({ items: z.array(z.object({ id: z.string() })) });
const Trail = z.object({ verification: z.object({ verified: z.boolean(), events: z.int() }) });
const Amount = z.int();
const Ledger = z.object({
  statement: z.array(
    z.object({
      party: z.string(),
      earmark: z.optional(z.string()),
      pledged: Amount,
      committed: Amount,
      called: Amount,
      received: Amount,
      disbursed: Amount,
      justified: Amount,
      refunded: Amount,
    }),
  ),
});

/** The receipts of each funding line, women's with the amendment's million; of the others' money some was left. */
const EXPECTED = [
  fundingLine('ministry-solidarity', 7 * MILLION, 0, 'women'),
  fundingLine('ministry-solidarity', 4 * MILLION, 274_348),
  fundingLine('council-rsk', 6 * MILLION, 411_522),
  fundingLine('wilaya-rsk', 8 * MILLION, 548_697),
];

function fundingLine(party: string, brought: number, refunded: number, earmark?: string) {
  const spent = brought - refunded;
  return {
    party,
    ...(earmark && { earmark }),
    ...{ pledged: brought, committed: brought, called: brought, received: brought },
    ...{ disbursed: spent, justified: spent, refunded },
  };
}

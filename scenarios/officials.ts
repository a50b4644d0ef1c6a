import { randomUUID } from 'node:crypto';
import type { CommandData } from '../functions/aggregates/convention/commands.ts';
import type { PaymentOrder } from '../functions/aggregates/convention/execution/records.ts';
import { USERS } from '../local/users.ts';
import { act, read, until, type World } from './client.ts';
import { linesFor } from './lines.ts';

/** The officials of a case: whoever is asked does their part over HTTP, until the convention is closed. */

interface Waiting {
  task: string;
  kind: string;
  party: string;
  role: string;
}
interface View {
  phase: string;
  waitingFor: Waiting[];
  calls: { id: string; tranche: number; party: string; earmark?: string; amount: number; received: number }[];
  orders: PaymentOrder[];
  terms: CommandData<'propose'>['terms'];
  tranches: {
    n: number;
    status: string;
    disbursed: number;
    justified: number;
    availableFunds: { earmark?: string; amount: number }[];
    unjustifiedFunds: { earmark?: string; amount: number }[];
  }[];
}

export interface Case {
  proposal: CommandData<'propose'>;
  pledges: { party: string; terms: CommandData<'pledge'> }[];
}

const document = (kind: string) => ({
  kind,
  title: kind,
  link: `https://ged.example/${kind}`,
  sha256: 'ab'.repeat(32),
});

function loginOf(party: string, role: string): string {
  const user = USERS.find((each) => each.party === party && each.roles === role);
  if (!user) throw new Error(`Nobody is ${role} of ${party}`);
  return user.sub;
}

/**
 * Brings a case from draft to closure and returns its id. `today` is a day, UTC. `before` is called before somebody
 * does what they are asked, with what that is.
 */
export async function liveOut(
  world: World,
  { proposal, pledges }: Case,
  today: string,
  before: (kind: string) => Promise<void> = async () => {},
): Promise<string> {
  const council = proposal.terms.parties.find((party) => party.kind === 'council')?.id ?? '';
  const officer = loginOf(council, 'officer');
  const does = (user: string, method: string, path: string, body: unknown) =>
    act(world, user, randomUUID(), [method, path, body]);
  const made = await does(officer, 'POST', '/v1/conventions', proposal);
  const id = String(Object(made.body.convention).id);
  const path = `/v1/conventions/${id}`;
  const view = async (): Promise<View> => JSON.parse(JSON.stringify((await read(world, officer, path)).body));

  const settle = async ({ task, kind, party, role }: Waiting): Promise<void> => {
    const user = loginOf(party, role);
    const { calls, orders } = await view();
    const owner = loginOf(proposal.terms.accountHolder, 'accountant');
    switch (kind) {
      case 'fundsCall':
        for (const call of calls.filter((each) => each.party === party && each.received < each.amount)) {
          const receipt = {
            amount: call.amount - call.received,
            valueDate: today,
            reference: `V-${call.id}`,
          };
          await does(owner, 'POST', `${path}/calls/${call.id}/receipts`, receipt);
        }
        return;
      case 'paymentPreparation': {
        const n = Math.max(...calls.map((call) => call.tranche));
        const { tranches, ...spending } = await view();
        const lines = linesFor(spending, tranches.find((each) => each.n === n)?.availableFunds ?? []);
        // What no component has room for stays: the tranche is closed with it.
        if (lines.length > 0) await does(user, 'POST', `${path}/payment-orders`, { tranche: n, lines });
        else await does(loginOf(party, 'authorising-officer'), 'POST', `${path}/tranches/${n}/closure`, {});
        return;
      }
      case 'paymentExecution': {
        const order = orders.find((each) => each.status === 'authorised');
        await does(user, 'POST', `${path}/payment-orders/${order?.id}/execution`, {
          reference: `OV-${order?.id}`,
        });
        await justify(order?.tranche ?? 0);
        return;
      }
      default: {
        if (kind === 'pledging') await collect();
        const { body } = await read(world, user, `/v1/tasks/${task}`);
        await does(user, 'POST', `/v1/tasks/${task}/decision`, {
          decision: 'approve',
          ...(kind === 'signature' && { textHash: body.textHash }),
          ...(kind === 'refundExecution' && { reference: 'R' }),
          ...(kind === 'deliberation' && {
            deliberation: {
              number: '1',
              date: today,
              session: 'mars',
              votesFor: 30,
              votesAgainst: 1,
              abstentions: 0,
            },
          }),
        });
      }
    }
  };
  const collect = async () => {
    for (const { party, terms } of pledges) {
      const { body } = await does(loginOf(party, 'officer'), 'POST', `${path}/pledges`, terms);
      const confirmation = `${path}/pledges/${Object(body.pledge).id}/confirmation`;
      await does(loginOf(party, 'approver'), 'POST', confirmation, {});
    }
  };
  const justify = async (n: number) => {
    const owner = loginOf(proposal.terms.projectOwner, 'officer');
    const { tranches } = await view();
    for (const { earmark, amount } of tranches.find((each) => each.n === n)?.unjustifiedFunds ?? []) {
      const body = {
        kind: 'expenditure',
        amount,
        ...(earmark && { earmark }),
        document: document('statement'),
      };
      await does(owner, 'POST', `${path}/tranches/${n}/evidence`, body);
    }
    const minutes = { kind: 'committeeMinutes', document: document('minutes') };
    if (n < proposal.terms.tranches.length)
      await does(owner, 'POST', `${path}/tranches/${n + 1}/evidence`, minutes);
    else await does(officer, 'POST', `${path}/closure`, { report: document('final-report') });
  };

  await does(officer, 'POST', `${path}/submission`, {});
  for (;;) {
    const asked = await until('somebody to be asked, or the closure', async () => {
      const { phase, waitingFor } = await view();
      return phase === 'closed' ? 'closed' : waitingFor.find(({ task }) => /\.t\d+$/.test(task));
    });
    if (asked === 'closed') return id;
    await before(asked.kind);
    await settle(asked);
  }
}

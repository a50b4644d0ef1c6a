import type { Terms } from '../functions/aggregates/convention/terms.ts';
import { caseA, pledgesA } from './cases.ts';
import { act, read, until, type World } from './client.ts';
import { linesFor, type Spending } from './lines.ts';
import { centreScenes } from './region/centre-scenes.ts';
import type { Scene } from './scene.ts';

/**
 * Case A, Rabat-Salé-Kénitra, from draft to closure with its troubles, as scenes: each is one act of one
 * person, who first waits until it is their turn. A scene can be played again without a second effect.
 */

export interface Tempo {
  today: string;
  /** After how many seconds an unanswered call for funds is escalated; the default of the settings without it. */
  callSeconds?: number;
  /** The component whose centre must be open before the second tranche is called; without it no tranche waits for one. */
  centre?: string;
}

const MINISTRY = 'ministry-solidarity';
const WILAYA = 'wilaya-rsk';
const COUNCIL = 'council-rsk';
const CORE = [
  ['ministry', MINISTRY],
  ['wilaya', WILAYA],
  ['council', COUNCIL],
] as const;

const dirhams = (centimes: number) =>
  `${new Intl.NumberFormat('fr-MA', { minimumFractionDigits: 2 }).format(centimes / 100)} DH`;

interface TaskRow {
  id: string;
  kind: string;
}
interface DecidedTask extends TaskRow {
  status: string;
  assignee: { party: string; role: string };
}
interface CallRow {
  id: string;
  tranche: number;
  party: string;
  earmark?: string;
  amount: number;
}

/** The scenes of the case. The convention's id is learnt from the first answer and kept in `story`. */
export function caseAScenes({ today, callSeconds, centre }: Tempo): Scene[] {
  const story = { id: '' };
  const proposal = centre === undefined ? caseA(today) : waitingFor(caseA(today), centre);
  const path = (rest = '') => `/v1/conventions/${story.id}${rest}`;
  const all: Scene[] = [];
  const add = (by: string, title: string, play: (world: World, label: string) => Promise<string>) => {
    const label = `${all.length + 1}`;
    all.push({ by, title, play: (world) => play(world, label) });
  };

  const convention = (world: World) => read(world, 'council.officer', path());
  const post = async (world: World, user: string, label: string, to: string, body: unknown) =>
    act(world, user, label, ['POST', path(to), body]);

  const waitsFor = async (world: World, user: string, kind: string): Promise<TaskRow | undefined> => {
    const { body } = await read(world, user, '/v1/tasks?limit=100');
    return rows<TaskRow>(body.items).find((row) => row.id.startsWith(`${story.id}.`) && row.kind === kind);
  };
  /** The task of a kind for a user; waits until the workflow has asked. */
  const taskOf = (world: World, user: string, kind: string): Promise<TaskRow> =>
    until(`${kind} for ${user}`, () => waitsFor(world, user, kind));
  const orderOf = async (world: World, n: number) =>
    rows<{ id: string; status: string }>((await convention(world)).body.orders).find(
      (order) => order.id === `o${n}`,
    );

  const decide = (user: string, kind: string, title: string, decision: object) => {
    const turn = turns.get(`${user} ${kind}`) ?? 0;
    turns.set(`${user} ${kind}`, turn + 1);
    add(user, title, async (world, label) => {
      const task = decided.get(label) ?? (await toDecide(world, user, kind, turn));
      decided.set(label, task);
      const extra = kind === 'signature' ? { textHash: await textHash(world, user, task) } : {};
      await act(world, user, label, [
        'POST',
        `/v1/tasks/${task}/decision`,
        { decision: 'approve', ...extra, ...decision },
      ]);
      return `${kind} ${task}`;
    });
  };
  const decided = new Map<string, string>();
  /** How many tasks of a kind a user has decided in the scenes before. */
  const turns = new Map<string, number>();
  /**
   * The task that a user decides at their n-th turn: the one that waits for them, or, when the scenes are played again
   * by another process, the one that was decided then.
   */
  const toDecide = async (world: World, user: string, kind: string, turn: number): Promise<string> => {
    const [party, role] = user.split('.');
    const tasks = rows<DecidedTask>((await convention(world)).body.tasks);
    const done = tasks.filter(
      ({ kind: of, status, assignee }) =>
        of === kind &&
        status === 'decided' &&
        assignee.role === role &&
        assignee.party.startsWith(`${party}-`),
    );
    return done[turn]?.id ?? (await taskOf(world, user, kind)).id;
  };
  const textHash = async (world: World, user: string, task: string) =>
    String((await read(world, user, `/v1/tasks/${task}`)).body.textHash);

  const callsOf = (world: World, tranche: number): Promise<CallRow[]> =>
    until(`the calls of tranche ${tranche}`, async () => {
      const calls = rows<CallRow>((await convention(world)).body.calls).filter(
        (call) => call.tranche === tranche,
      );
      return calls.length > 0 ? calls : undefined;
    });
  const callTo = async (world: World, tranche: number, party: string, earmark?: string) => {
    const call = (await callsOf(world, tranche)).find(
      (each) => each.party === party && each.earmark === earmark,
    );
    if (!call) throw new Error(`No call to ${party}`);
    return call;
  };
  const receive = (
    tranche: number,
    party: string,
    earmark: string | undefined,
    title: string,
    wrong?: number,
  ) =>
    add('council.accountant', title, async (world, label) => {
      const call = await callTo(world, tranche, party, earmark);
      const amount = wrong ?? call.amount;
      const body = { amount, valueDate: today, reference: `VIR-${tranche}-${party}-${label}` };
      await post(world, 'council.accountant', label, `/calls/${call.id}/receipts`, body);
      return `${call.id}: ${dirhams(amount)}`;
    });
  const document = (kind: string, title: string) => ({
    kind,
    title,
    link: `https://ged.region-rsk.example/${kind}`,
    sha256: `${'c0ffee'.repeat(10)}cafe`,
  });

  const approvals = (prefix = '') => {
    const date = today;
    decide('council.approver', 'deliberation', `${prefix}the council adopts in ordinary session`, {
      deliberation: {
        number: '14/2026',
        date,
        session: 'octobre',
        votesFor: 52,
        votesAgainst: 3,
        abstentions: 6,
      },
    });
    decide('wilaya.approver', 'opposition', `${prefix}the wali does not oppose`, {});
    decide('ministry.authorising-officer', 'budgetControl', `${prefix}budget control gives its visa`, {});
    for (const [who] of CORE)
      decide(`${who}.signatory`, 'signature', `${prefix}the ${who} signs the same text`, {});
    decide('wilaya.approver', 'visa', `${prefix}visa of the Interior authority`, {});
  };
  const reviews = (prefix = '') => {
    for (const [who] of CORE)
      decide(`${who}.approver`, 'review', `${prefix}the ${who} approves the draft`, {});
  };

  // Proposal, with a return for change
  add('council.officer', 'proposes the joint social action plan', async (world, label) => {
    const settings = callSeconds ? { fundsCallDelay: { count: callSeconds, unit: 'seconds' } } : {};
    const answer = await act(world, 'council.officer', label, [
      'POST',
      '/v1/conventions',
      { ...proposal, settings },
    ]);
    story.id = identifier(answer.body);
    return story.id;
  });
  add('council.officer', 'submits it to review', async (world, label) => {
    await post(world, 'council.officer', label, '/submission', {});
    return 'review';
  });
  decide('wilaya.approver', 'review', 'the wilaya returns it for change', {
    decision: 'return',
    comment: "Précisez dans l'objet que chaque préfecture et province a son centre.",
  });
  add('council.officer', 'revises the draft (If-Match)', async (world, label) => {
    const { etag } = await convention(world);
    const { object } = proposal.terms;
    const terms = { object: { ...object, fr: `${object.fr} Un centre par préfecture et province.` } };
    await act(world, 'council.officer', label, ['PATCH', path(), { terms }], { ifMatch: etag });
    return 'object';
  });
  add('council.officer', 'submits it again', async (world, label) => {
    await post(world, 'council.officer', label, '/submission', {});
    return 'review';
  });
  reviews();

  // Pledges: the wilaya, which is the last to pledge, seconds staff besides its money
  const staff = {
    fiscalYear: Number(today.slice(0, 4)),
    nature: 'staff',
    description: 'Deux éducateurs spécialisés',
    quantity: 2_400,
    unit: 'personMonth',
  };
  for (const [index, { party, terms }] of pledgesA(today).entries()) {
    const who = CORE.find(([, id]) => id === party)?.[0] ?? '';
    add(
      `${who}.officer`,
      `pledges ${dirhams(terms.amount)}${terms.earmark ? ` for ${terms.earmark}` : ''}`,
      async (world, label) => {
        await until('the collection of pledges', async () => {
          const { waitingFor, tasks } = (await convention(world)).body;
          const isOver = rows<DecidedTask>(tasks).some(
            ({ kind, status }) => kind === 'pledging' && status === 'decided',
          );
          return isOver || rows<{ kind: string }>(waitingFor).find(({ kind }) => kind === 'pledging');
        });
        await post(world, `${who}.officer`, label, '/pledges', terms);
        if (party === WILAYA) await post(world, `${who}.officer`, `${label}-staff`, '/pledges', staff);
        return `p${index + 1}`;
      },
    );
    add(`${who}.approver`, `confirms the pledge`, async (world, label) => {
      await post(world, `${who}.approver`, label, `/pledges/p${index + 1}/confirmation`, {});
      if (party === WILAYA)
        await post(world, `${who}.approver`, `${label}-staff`, `/pledges/p${index + 2}/confirmation`, {});
      return `p${index + 1}`;
    });
  }
  decide('council.officer', 'pledging', 'concludes the collection: the file is ready', {});
  approvals();

  // First tranche: a call unanswered and escalated, a reversed entry
  add('wilaya.signatory', 'finds an unanswered call, escalated', async (world) => {
    const task = await taskOf(world, 'wilaya.signatory', 'fundsCall');
    return task.id;
  });
  receive(1, MINISTRY, 'women', 'records a receipt with a wrong amount', 100_000);
  add('council.accountant', 'reverses the wrong entry', async (world, label) => {
    const { body } = await read(world, 'council.accountant', path('/ledger'));
    const wrong = rows<{ id: string; motive: string; amount: number }>(body.entries).find(
      (entry) => entry.motive === 'receipt' && entry.amount === 100_000,
    );
    await post(world, 'council.accountant', label, '/reversals', {
      entry: wrong?.id,
      reason: 'Montant erroné',
    });
    return `${wrong?.id}`;
  });
  tranche(1);

  // An amendment before the second tranche
  add('ministry.officer', 'proposes an amendment: one million more for women', async (world, label) => {
    const { terms } = proposal;
    const million = 100_000_000;
    const changes = {
      components: terms.components.map((each) =>
        each.id === 'centre-ma-ken' ? { ...each, cost: each.cost + million, beneficiaries: 1400 } : each,
      ),
      tranches: terms.tranches.map((each) =>
        each.n === 3
          ? {
              ...each,
              shares: each.shares.map((share) =>
                share.earmark === 'women' ? { ...share, amount: share.amount + million } : share,
              ),
            }
          : each,
      ),
      contributions: [
        {
          add: {
            party: MINISTRY,
            fiscalYear: Number(today.slice(0, 4)),
            nature: 'cash',
            amount: million,
            earmark: 'women',
            budgetLine: 'avenant-1',
          },
        },
      ],
    };
    const reason = 'Élargir la base des bénéficiaires à Kénitra';
    await post(world, 'ministry.officer', label, '/amendments', { reason, changes });
    return 'amendment 1';
  });
  reviews('amendment: ');
  approvals('amendment: ');

  minutes(2);
  if (centre !== undefined)
    all.push(...centreScenes({ today, convention: () => story.id, component: centre, tranche: 2 }));
  tranche(2);
  minutes(3);
  reducedCall();
  tranche(3);

  // What the bank adds and takes: 1,250.00 dirhams of interest, of which charges take 180.00
  account('income', 'records the interest of the account', {
    kind: 'interest',
    text: 'Intérêts créditeurs',
    amount: 125_000,
    reference: 'INT-T4',
  });
  account('charges', "records the bank's charges: the interest bears them", {
    text: 'Frais de tenue de compte',
    amount: 18_000,
    reference: 'FRAIS-T4',
  });

  // What was promised in kind: 24 person-months, which have no value in the ledger
  add('wilaya.officer', 'declares the staff that it has seconded', async (world, label) => {
    const minutes = document('delivery-minutes', 'PV de mise à disposition');
    const body = { pledge: 'p5', date: today, quantity: staff.quantity, document: minutes };
    await post(world, 'wilaya.officer', label, '/deliveries', body);
    return 'd1';
  });
  add('council.approver', 'confirms that they have worked', async (world, label) => {
    await post(world, 'council.approver', label, '/deliveries/d1/confirmation', {});
    return 'd1';
  });

  // Closure
  add('council.officer', 'opens the closure with the final report', async (world, label) => {
    await post(world, 'council.officer', label, '/closure', {
      report: document('final-report', 'Rapport final'),
    });
    return 'closing';
  });
  for (const [who] of CORE)
    decide(`${who}.approver`, 'finalReport', `the ${who} approves the final report`, {});
  decide('council.authorising-officer', 'refundAuthorisation', 'authorises the refund of the balance', {});
  decide('council.accountant', 'refundExecution', 'refunds the balance pro rata: closed', {
    reference: 'VIR-RELIQUAT',
  });
  return all;

  /** The wilaya has less than it was called for: those whom the settings name decide that less is asked of it. */
  function reducedCall(): void {
    const amount = 10_000_000;
    add('council.officer', "proposes to reduce the wilaya's call of tranche 3", async (world, label) => {
      const { id: call } = await callTo(world, 3, WILAYA);
      const body = {
        reason: 'Crédits réduits par la loi de finances',
        matter: { type: 'reduceCall', call, amount },
      };
      await post(world, 'council.officer', label, '/resolutions', body);
      return `resolution 1: ${dirhams(amount)}`;
    });
    const adopts = (user: string, who: string) =>
      decide(user, 'resolutionApproval', `${who} agrees that less is called`, {});
    adopts('council.authorising-officer', "the account holder's authorising officer");
    for (const [who] of CORE) adopts(`${who}.approver`, `the ${who}`);
  }

  function minutes(n: number): void {
    add('wilaya.officer', `files the steering committee's minutes for tranche ${n}`, async (world, label) => {
      const body = { kind: 'committeeMinutes', document: document('committee-minutes', `PV ${n}`) };
      await post(world, 'wilaya.officer', label, `/tranches/${n}/evidence`, body);
      return `tranche ${n}`;
    });
  }

  function account(
    route: 'income' | 'charges',
    title: string,
    movement: { amount: number; kind?: string; text: string; reference: string },
  ): void {
    add('council.accountant', title, async (world, label) => {
      await post(world, 'council.accountant', label, `/${route}`, { ...movement, valueDate: today });
      return dirhams(movement.amount);
    });
  }

  function tranche(n: number): void {
    receive(n, MINISTRY, 'women', `records the ministry's share for women, tranche ${n}`);
    receive(n, MINISTRY, undefined, `records the ministry's share, tranche ${n}`);
    receive(n, COUNCIL, undefined, `records the council's share, tranche ${n}`);
    receive(n, WILAYA, undefined, `records the wilaya's share, tranche ${n}`);
    const fundingLines = async (world: World) => {
      const calls = await callsOf(world, n);
      const total = (earmark?: string) =>
        calls.filter((call) => call.earmark === earmark).reduce((sum, call) => sum + call.amount, 0);
      // The last tranche leaves 12,345.67 dirhams unspent, to be refunded at closure.
      const left = n === 3 ? 1_234_567 : 0;
      return [
        { earmark: 'women', amount: total('women') },
        { earmark: undefined, amount: total() - left },
      ];
    };
    /** The works are paid one after the other: the centres built for women first by the money meant for them. */
    const lines = async (world: World) => {
      const { orders, ...spending } = spendingIn((await convention(world)).body);
      // An act that is tried again is the same: what its own order takes is still to be spent then.
      const others = orders.filter(({ id }) => id !== `o${n}`);
      return linesFor({ ...spending, orders: others }, await fundingLines(world));
    };
    add('council.officer', `prepares the payment order of tranche ${n}`, async (world, label) => {
      await until('the preparation task, or the order itself', async () => {
        const waits = await waitsFor(world, 'council.officer', 'paymentPreparation');
        return waits || (await orderOf(world, n)) ? true : undefined;
      });
      await post(world, 'council.officer', label, '/payment-orders', {
        tranche: n,
        lines: await lines(world),
      });
      return `o${n}`;
    });
    decide(
      'council.authorising-officer',
      'paymentAuthorisation',
      `authorises the payment of tranche ${n}`,
      {},
    );
    add('council.accountant', `executes the payment of tranche ${n}`, async (world, label) => {
      await until('the execution task', async () => {
        const waits = await waitsFor(world, 'council.accountant', 'paymentExecution');
        return waits || (await orderOf(world, n))?.status === 'executed' ? true : undefined;
      });
      await post(world, 'council.accountant', label, `/payment-orders/o${n}/execution`, {
        reference: `OV-${n}`,
      });
      return `o${n}`;
    });
    for (const earmark of ['women', undefined]) {
      add(
        'council.officer',
        `justifies what tranche ${n} paid${earmark ? ' for women' : ''}`,
        async (world, label) => {
          const amount = (await fundingLines(world)).find(
            (fundingLine) => fundingLine.earmark === earmark,
          )?.amount;
          const body = {
            kind: 'expenditure',
            amount,
            ...(earmark && { earmark }),
            document: document('financial-statement', `État financier ${n}`),
          };
          await post(world, 'council.officer', label, `/tranches/${n}/evidence`, body);
          return dirhams(amount ?? 0);
        },
      );
    }
  }
}

/** The case with a second tranche that is called once a centre is open, besides what it waits for otherwise. */
function waitingFor(
  { terms, ...rest }: ReturnType<typeof caseA>,
  component: string,
): ReturnType<typeof caseA> {
  const conditions: Terms['tranches'][number]['conditions'] = [
    { type: 'trancheJustified', tranche: 1, percent: 70 },
    { type: 'committeeMinutes' },
    { type: 'componentStatus', component, status: 'inService' },
  ];
  const tranches = terms.tranches.map((each) => (each.n === 2 ? { ...each, conditions } : each));
  return { ...rest, terms: { ...terms, tranches } };
}

/** The rows of a list in an answer. */
function rows<T>(list: unknown): T[] {
  return Array.isArray(list) ? list : [];
}

/** The cost plan and the payment orders of a convention, as the API shows it. */
function spendingIn({ terms, orders }: Record<string, unknown>): Spending {
  const { components, tranches } = Object(terms);
  return { terms: { components: rows(components), tranches: rows(tranches) }, orders: rows(orders) };
}

function identifier(body: Record<string, unknown>): string {
  const { convention } = body;
  if (typeof convention === 'object' && convention !== null && 'id' in convention)
    return String(convention.id);
  throw new Error('The answer names no convention');
}

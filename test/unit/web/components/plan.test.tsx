import { QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import type { Act } from '../../../../web/api/use-act.ts';
import { PlanBoard } from '../../../../web/pages/plan/board.tsx';
import { Follow } from '../../../../web/pages/plan/follow.tsx';
import { CorrectForm, type Correction } from '../../../../web/pages/plan/forms/correct-form.tsx';
import { PlanMoney } from '../../../../web/pages/plan/money.tsx';
import { CalledActs } from '../../../../web/pages/plan/session-acts.tsx';
import { Aims } from '../../../../web/pages/plan/targets.tsx';
import type { Plan } from '../../../../web/parts/plans/plan.ts';
import { boardQuery } from '../../../../web/parts/plans/queries.ts';
import { markup, offline } from './given.tsx';

/** A plan's money and its board in words: the figures of the article. */

const M = 100_000_000;
const office = (party: string) => ({ party, name: { ar: party, fr: party } });
const PLAN = {
  id: 'prsk',
  core: { ministry: office('m'), wilaya: office('w'), council: office('c') },
  contributors: [],
  envelopes: [
    { id: 'pole', title: { ar: 'القطب', fr: 'Pôle' } },
    { id: 'centres', title: { ar: 'المراكز', fr: 'Centres' } },
  ],
  money: {
    total: { atLeast: 64 * M, atMost: 74 * M },
    envelopes: 50 * M,
    committed: 24 * M,
    pledged: 0,
    unknown: 10 * M,
    national: 200 * M,
  },
} as unknown as Plan;

const inRegion = { registered: 9, inService: 3 };
const centres = { planned: 7, registered: 5, inService: 2, stages: [], inRegion };
const BOARD = {
  centres: { new: centres, rehabilitated: { ...centres, planned: 21 } },
  derived: [
    { envelope: 'pole', perInhabitant: 974 },
    {
      envelope: 'centres',
      perUnit: 83_333_333,
      share: { centres: 28, units: 240, isApproximate: true, basisPoints: 1167, amount: 2_333_333_333 },
    },
  ],
  late: [],
};

const plain = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0\u202f]+/g, ' ');

function shown(element: ReactNode, language: 'ar' | 'fr' | 'en'): string {
  const client = new QueryClient();
  client.setQueryData<unknown>(boardQuery(offline, PLAN.id).queryKey, BOARD);
  return plain(markup(element, { language, api: offline, client }));
}

test.each(['ar', 'fr', 'en'] as const)('64 to 74 M, and never the 200 M with them, in %s', (language) => {
  const said = shown(<PlanMoney plan={PLAN} />, language);
  expect(said).toMatch(/64[ ,.]000[ ,.]000/);
  expect(said).toMatch(/74[ ,.]000[ ,.]000/);
  expect(said).not.toMatch(/2[67]4[ ,.]000[ ,.]000/);
});

test.each(['ar', 'fr', 'en'] as const)(
  '74 M and no range once it is declared that nothing is shared, in %s',
  (language) => {
    const money = { ...PLAN.money, total: { atLeast: 74 * M, atMost: 74 * M }, unknown: 0 };
    const said = shown(<PlanMoney plan={{ ...PLAN, money }} />, language);
    expect(said).toMatch(/74[ ,.]000[ ,.]000/);
    expect(said).not.toMatch(/64[ ,.]000[ ,.]000|10[ ,.]000[ ,.]000/);
  },
);

test.each(['ar', 'fr', 'en'] as const)(
  '9.74 MAD per inhabitant, 28 of about 240 and 23,333,333, in %s',
  (language) => {
    const said = shown(<PlanBoard plan={PLAN} />, language);
    expect(said).toMatch(/9[,.]74/);
    expect(said).toMatch(/833[ ,.]333[,.]33/);
    expect(said).toMatch(/28 \S+ \S+ 240 = 11[,.]67 %/);
    expect(said).toMatch(/23[ ,.]333[ ,.]333/);
  },
);

test.each(['ar', 'fr', 'en'] as const)('a plan with little in it is shown whole in %s', (language) => {
  const bare = {
    ...PLAN,
    lines: [
      {
        convention: 'c1',
        axis: 'women',
        role: 'core',
        isOpen: false,
        pledged: 0,
        committed: 0,
        disbursed: 0,
        contributions: [],
      },
    ],
    axes: [],
    envelopes: [
      {
        ...PLAN.envelopes[0],
        holder: office('m').name,
        scope: 'region',
        amount: 50 * M,
        split: 'notPublished',
      },
    ],
    targets: [{ place: 'MA-04', group: 'women', year: 2026, measure: 'reached', value: 20_000 }],
    gaps: [{ gap: 'noAxis', isBlocking: true, message: 'x' }],
    tasks: [],
    revisions: [{ number: 1, reason: 'x', status: 'open', changes: { years: { first: 2022, last: 2027 } } }],
    sessions: [],
  } as unknown as Plan;
  expect(shown(<Aims plan={bare} />, language)).toMatch(/20[ ,.]?000/);
  expect(shown(<Follow plan={bare} />, language)).toMatch(/x.*2022.*2027/);
});

const point = (id: string) => ({
  what: 'centre' as const,
  id,
  title: { ar: `مركز ${id}`, fr: `Centre ${id}` },
  since: '2026-03-01T08:00:00.000Z',
});
const session = (day: string) => ({
  number: 2,
  status: 'called' as const,
  day,
  subject: 'Ouverture',
  agenda: ['Calendrier', 'Personnel'],
  takesUp: [point('f1'), point('f2')],
});

test.each(['ar', 'fr', 'en'] as const)(
  'an agenda is corrected from what it is; what waits no more is named and leaves it, in %s',
  (language) => {
    const client = new QueryClient();
    client.setQueryData<unknown>(boardQuery(offline, PLAN.id).queryKey, { referred: [point('f1')] });
    const act: Act<Correction> = {
      start: () => undefined,
      again: () => undefined,
      reset: () => undefined,
      isPending: false,
      isUnanswered: false,
      refusal: undefined,
      fields: {},
    };
    const called = session('2090-01-05');
    const plan = { ...PLAN, etag: '"7"', sessions: [called] };
    const html = markup(<CorrectForm act={act} draft="a draft" plan={plan} session={called} />, {
      language,
      api: offline,
      client,
    });
    expect(html).toContain('Calendrier\nPersonnel');
    expect(html.match(/checked=""/g)).toHaveLength(1);
    const gone = language === 'ar' ? 'مركز f2' : 'Centre f2';
    expect(plain(html.slice(html.lastIndexOf('note-warning')))).toContain(gone);
  },
);

test('an agenda is corrected until the day of its session has passed', () => {
  const plan = { ...PLAN, possibleActs: ['correctSession', 'moveSession'] } as Plan;
  const offered = (day: string) => shown(<CalledActs plan={plan} session={session(day)} />, 'fr');
  expect(offered('2090-01-05')).toMatch(/Corriger l’ordre du jour/);
  expect(offered('2020-01-05')).not.toMatch(/Corriger l’ordre du jour/);
  expect(offered('2020-01-05')).toMatch(/Déplacer la réunion/);
});

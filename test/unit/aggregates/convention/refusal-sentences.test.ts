import { describe, expect, it } from 'vitest';
import type { Terms } from '../../../../functions/aggregates/convention/terms.ts';
import { person } from '../../../../scenarios/cases.ts';
import { documentOf, Life } from '../../../support/life.ts';
import { saidOf } from '../../../support/readable.ts';
import { SMALL, small, smallLife, smallLines, smallTerms } from '../../../support/small.ts';

/** The text of a refused act: the fault, its place, its value, and the way on. */

const officer = person(SMALL.ministry, 'officer');
const accountant = person(SMALL.council, 'accountant');

describe('a revision while pledges are collected', () => {
  it('is told which fields are frozen, when they change, and which are not', () => {
    const life = smallLife('pledging');
    const { parties, title, components } = life.c.terms;
    const terms = { parties, title, components };
    const settings = { remindAtPercent: 60 };
    const refusal = life.attempt({ type: 'revise', data: { terms, settings } }, officer);
    expect(refusal?.code).toBe('wrongPhase');
    const { detail, errors } = saidOf(refusal, 'fr');
    expect(detail).toContain('figés et se modifient seulement en projet, renvoyée : parties, titre, délais');
    expect(detail).toContain(
      'Peuvent encore changer : composantes du plan de coûts, échéancier des tranches',
    );
    expect(errors.map(({ path }) => path)).toEqual(['terms.parties', 'terms.title', 'settings']);
    expect(saidOf(refusal, 'ar').detail).toContain('الأطراف، العنوان، الآجال والإعدادات');
  });

  it('is told whose pledge keeps a party or a component', () => {
    const life = smallLife('pledging').pledge([
      {
        party: SMALL.contributor,
        terms: { fiscalYear: 2026, nature: 'land', amount: 1000, component: 'shelter' },
      },
    ]);
    const components = life.c.terms.components.filter(({ id }) => id !== 'shelter');
    const { detail, errors } = saidOf(
      life.attempt({ type: 'revise', data: { terms: { components } } }, officer),
      'fr',
    );
    expect(detail).toContain('la composante « shelter » a une promesse de « Entraide » de 10,00 DH');
    expect(errors).toMatchObject([{ path: 'terms.components' }]);
  });
});

describe('terms that contradict themselves', () => {
  const refused = (change: Partial<Terms>) => {
    const life = new Life();
    const terms = { ...smallTerms(life.today), ...change };
    return life.attempt({ type: 'propose', data: { ...small(life.today), terms } }, officer);
  };

  it('are told field against field, with their values', () => {
    const refusal = refused({
      firstYear: 2027,
      lastYear: 2026,
      target: { minimum: 20_000_000, maximum: 10_000_000 },
      accountHolder: 'elsewhere',
    });
    const { detail, errors } = saidOf(refusal, 'en');
    expect(detail).toContain('the account holder "elsewhere" is none of the parties');
    expect(detail).toContain('the first year 2027 comes after the last year 2026');
    expect(detail).toContain('200,000.00 DH, exceeds its maximum, 100,000.00 DH');
    expect(errors.map(({ path }) => path)).toEqual([
      'terms.accountHolder',
      'terms.lastYear',
      'terms.target.minimum',
    ]);
  });

  it('name a province and its region as people do', () => {
    const [first] = smallTerms('2026-03-02').components;
    const components = first ? [{ ...first, province: 'MA-TNG' as const }] : [];
    const { detail, errors } = saidOf(refused({ components }), 'ar');
    expect(detail).toContain('يقع في طنجة-أصيلة، وهي خارج جهة الرباط-سلا-القنيطرة');
    expect(errors[0]?.path).toBe('terms.components.0.province');
  });

  it('say which kind of party is missing', () => {
    const parties = smallTerms('2026-03-02').parties.map((each) =>
      each.kind === 'wilaya' ? { ...each, kind: 'contributor' as const } : each,
    );
    expect(saidOf(refused({ parties }), 'fr').detail).toContain('les parties du type « wilaya » sont 0');
  });
});

it('a plan is told which step asks whom wrongly', () => {
  const life = smallLife('draft');
  const plan = life.c.plan.map((step) =>
    step.kind === 'visa'
      ? { ...step, assignees: [{ party: SMALL.wilaya, role: 'accountant' as const }] }
      : step,
  );
  const { detail, errors } = saidOf(life.attempt({ type: 'revise', data: { plan } }, officer), 'fr');
  expect(detail).toContain("l'étape « visa (rang 7) » sollicite le rôle « comptable public »");
  expect(errors[0]?.path).toBe('plan.6.assignees.0.role');
});

describe('a closure that is too early', () => {
  const report = { type: 'close', data: { report: documentOf('final-report') } } as const;
  const said = (life: Life) => saidOf(life.attempt(report, officer), 'fr').detail;

  it('says what each party still owes, and which order is open', () => {
    const life = smallLife();
    expect(said(life)).toContain("la tranche 1, de 449,99 DH au 2 mars 2026, n'est pas encore appelée");
    life.open('tranche-1');
    life.receiveOn('c1', 5000);
    expect(said(life)).toContain('« Ministère » doit encore 100,00 DH sur la tranche 1');
    life.receive(1).open('tranche-1');
    life.act(
      { type: 'preparePayment', data: { tranche: 1, lines: smallLines(1) } },
      person(SMALL.council, 'officer'),
    );
    expect(said(life)).toContain(
      "l'ordre de paiement n° 1 (tranche 1, 449,99 DH) est préparé mais pas encore payé",
    );
  });

  it('says how much is to be justified, of whose money and for which tranche', () => {
    const life = smallLife()
      .release(1, smallLines(1))
      .justify(1, 14_000, 'women')
      .justify(1, 29_999)
      .minutes(2);
    life.release(2, smallLines(2)).justify(2, 15_000, 'women').justify(2, 30_001);
    expect(said(life)).toContain(
      'il reste au moins 10,00 DH à justifier parmi ce qui est payé : 10,00 DH de « Ministère » (tranche 1, femmes)',
    );
  });
});

describe('an entry that cannot be reversed', () => {
  const entryOf = (life: Life, motive: string) =>
    life.entries.find((entry) => entry.motive === motive)?.id ?? '';
  const said = (life: Life, entry: string, language: 'ar' | 'fr' | 'en' = 'en') =>
    saidOf(life.attempt({ type: 'reverse', data: { entry, reason: 'Erreur' } }, accountant), language).detail;

  it('names the payment or the justification to reverse first', () => {
    const life = smallLife().release(1, smallLines(1));
    expect(said(life, entryOf(life, 'receipt'))).toContain(
      'Reverse first: the payment of order no. 1 (tranche 1, 449.99 DH, reference "VIR-o1")',
    );
    life.justify(1, 1);
    expect(said(life, entryOf(life, 'disbursement'))).toContain(
      'Reverse first: the justification "financial-statement" (tranche 1, 0.01 DH)',
    );
  });

  it('says what corrects it instead, or that it is undone already', () => {
    const life = smallLife();
    life.open('tranche-1');
    life.receiveOn('c1', 15_000);
    expect(said(life, entryOf(life, 'commitment'), 'fr')).toContain(
      'un avenant qui modifie les contributions',
    );
    const receipt = entryOf(life, 'receipt');
    life.act({ type: 'reverse', data: { entry: receipt, reason: 'Erreur' } }, accountant);
    expect(said(life, receipt, 'fr')).toContain("elle l'a déjà été le 2 mars 2026");
    expect(said(life, life.entries.at(-1)?.id ?? '')).toContain('Record the right operation anew');
  });
});

it('a task that is another’s is told by role and party', () => {
  const life = smallLife('review');
  life.open('formation-1');
  const refusal = life.attempt(
    life.command(life.task('review', SMALL.council)),
    person(SMALL.wilaya, 'approver'),
  );
  expect(saidOf(refusal, 'ar').detail).toContain('المصادق لدى «Conseil»');
});

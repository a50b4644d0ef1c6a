import { expect, test } from 'vitest';
import { conventionText } from '../../../../functions/aggregates/convention/formation/signature.ts';
import { caseA, pledgesA } from '../../../../scenarios/cases.ts';
import {
  type EvidenceDraft,
  emptyEvidence,
  evidenceBody,
  isFileMissing,
  likelyTranche,
  proposed,
} from '../../../../web/pages/acts/evidence/evidence-draft.ts';
import {
  type AmendmentDraft,
  changesOf,
  firstAmendment,
} from '../../../../web/pages/amendment/amendment-draft.ts';
import { amendedSide } from '../../../../web/pages/amendment/amendment-preview.ts';
import type { Convention } from '../../../../web/parts/convention/convention.ts';
import { sha256Of } from '../../../../web/parts/documents/document-draft.ts';
import {
  chosenPayee,
  firstDraft,
  paymentBody,
  withPasted,
} from '../../../../web/parts/payments/payment-draft.ts';
import { writeRib } from '../../../../web/parts/payments/rib.ts';
import { newContribution } from '../../../../web/parts/terms/drafts.ts';
import { isEmpty, wordingChanges } from '../../../../web/parts/text/wording-changes.ts';
import { tranche } from '../convention.ts';

/** The requests of the forms, none of them unfinished. */

const TODAY = '2026-11-25';
const { terms } = caseA(TODAY);

test('the hash of a file is its SHA-256', async () => {
  const bytes = new TextEncoder().encode('abc');
  expect(await sha256Of(bytes.buffer)).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

const order = {
  id: 'o1',
  tranche: 1,
  status: 'returned' as const,
  amount: 300,
  lines: [{ payee: 'Al Omrane', component: 'centre-ma-ken', earmark: 'women', amount: 300 }],
};

test('an order says the payee’s account, identifier and contract as far as they were written, and keeps them when it is prepared again', () => {
  const line = {
    ...order.lines[0],
    payee: 'Al Omrane',
    component: 'centre-ma-ken',
    amount: 300,
    rib: '011519000001205000534921',
    ice: '001234567000062',
    contractReference: 'Marché 12/2026',
    party: 'al-omrane',
  };
  const before = { ...order, lines: [line], budgetLine: '20.30/1' };
  expect(paymentBody(1, firstDraft([], before))).toEqual({
    tranche: 1,
    lines: [line],
    budgetLine: '20.30/1',
  });
  const [first] = firstDraft([], before).lines;
  const written = {
    ...first,
    key: 'k',
    payee: 'Al Omrane',
    rib: ' ',
    ice: '\u200f٠٠١ ٢٣٤ ٥٦٧ ۰۰۰ ۰۶۲',
    contractReference: '',
  };
  expect(paymentBody(1, { lines: [written], budgetLine: ' ' })).toEqual({
    tranche: 1,
    lines: [{ ...order.lines[0], party: 'al-omrane', ice: '001234567000062' }],
  });
  const arabic = { ...written, rib: '٠١١ 519 0000012050005349 ۲۱\u200f' };
  expect(paymentBody(1, { lines: [arabic] })?.lines[0]?.rib).toBe('011 519 0000012050005349 21');
  expect(writeRib(line.rib)).toBe('011 519 0000012050005349 21');
});

test('a payee chosen from the register gives the line its name and ICE, never an account', () => {
  const amal = { payee: 'Al Amal', ice: '001234567000062' };
  expect(chosenPayee({}, 'amal', amal)).toEqual({ party: 'amal', ...amal });
  // One without an ICE leaves what was written by hand, and takes away what came with another organisation.
  const nour = { payee: 'Annour', ice: undefined };
  expect(chosenPayee({}, 'nour', nour)).not.toHaveProperty('ice');
  expect(chosenPayee({ party: 'amal' }, 'nour', nour)).toStrictEqual({ party: 'nour', ...nour });
  // Chosen again it keeps what was corrected since; nobody chosen leaves the name.
  expect(chosenPayee({ party: 'nour' }, 'nour', nour)).not.toHaveProperty('ice');
  expect(chosenPayee({ party: 'amal' }, undefined, undefined)).toStrictEqual({ party: undefined });
});

test('a payment order starts from the one that came back; an unfinished line keeps it from being sent', () => {
  const again = firstDraft([], order);
  expect(paymentBody(1, again)).toEqual({ tranche: 1, lines: order.lines });
  const fresh = firstDraft([{ earmark: 'women', amount: 300 }], undefined);
  expect(fresh.lines).toMatchObject([{ payee: '', earmark: 'women' }]);
  expect(paymentBody(1, fresh)).toBeUndefined();
  const [line] = order.lines;
  const pasted = withPasted(fresh.lines, [line ?? {}]);
  expect(paymentBody(1, { lines: pasted })).toEqual({ tranche: 1, lines: [line] });
  expect(withPasted(pasted, [{ amount: 1 }])).toMatchObject([
    { payee: line?.payee },
    { payee: '', amount: 1 },
  ]);
});

test('evidence carries the fields of its kind and no others, and waits for its file', () => {
  const document = { kind: 'report', title: 'T', link: 'https://x.example/1', file: 'a.pdf', sha256: 'ab' };
  const sent = { kind: 'report', title: 'T', link: 'https://x.example/1', sha256: 'ab' };
  const draft: EvidenceDraft = {
    ...emptyEvidence(),
    document,
    amount: 5,
    component: 'c',
    status: 'finished',
  };
  expect(evidenceBody({ ...draft, kind: 'document' })).toEqual({ kind: 'document', document: sent });
  expect(evidenceBody({ ...draft, kind: 'expenditure' })).toEqual({
    kind: 'expenditure',
    amount: 5,
    document: { ...sent, kind: 'financial-statement' },
  });
  expect(evidenceBody({ ...draft, kind: 'componentStatus' })).toEqual({
    kind: 'componentStatus',
    component: 'c',
    status: 'finished',
  });
  const without: EvidenceDraft = { ...emptyEvidence(), kind: 'committeeMinutes' };
  expect(evidenceBody(without)).toBeUndefined();
  expect(isFileMissing(without)).toBe(true);
  expect(isFileMissing({ ...draft, kind: 'componentStatus' })).toBe(false);
});

const convention = { terms };
const draftOf = (given: Partial<AmendmentDraft>): AmendmentDraft => ({
  ...firstAmendment(convention),
  ...given,
});

test('an amendment sends only what was opened and differs', () => {
  const title = { ...terms.title, fr: 'Un autre titre' };
  expect(changesOf(convention, draftOf({ title, parts: [] })).changes).toEqual({});
  expect(changesOf(convention, draftOf({ parts: ['title', 'components', 'tranches', 'target'] }))).toEqual({
    changes: {},
    faults: [],
  });
  expect(changesOf(convention, draftOf({ title, parts: ['title', 'object'] })).changes).toEqual({ title });
});

test('a tranche that is due outside the years is said at its field, unless the amendment prolongs them', () => {
  const { lastYear } = terms;
  const tranches = firstAmendment(convention).tranches.map((tranche) => ({
    ...tranche,
    dueDate: `${lastYear + 1}-03-01`,
  }));
  const faultsOf = (given: Partial<AmendmentDraft>) =>
    changesOf(convention, draftOf({ tranches, ...given })).faults;
  const outside = tranches.map((_, index) => ({
    path: `changes.tranches.${index}.dueDate`,
    code: 'outOfRange',
  }));
  expect(faultsOf({ parts: ['tranches'] })).toEqual(outside);
  expect(faultsOf({ parts: ['tranches'], lastYear: lastYear + 1 })).toEqual(outside);
  expect(faultsOf({ parts: ['tranches', 'lastYear'], lastYear: lastYear + 1 })).toEqual([]);
});

test('additions and reductions go together; what is unfinished is said at its field', () => {
  const added = [
    newContribution({ party: 'ministry-solidarity', fiscalYear: 2026, amount: 100, budgetLine: 'x' }),
    newContribution({ fiscalYear: 2026, amount: 100 }),
  ];
  const { changes, faults } = changesOf(
    convention,
    draftOf({ parts: ['contributions'], added, reduced: { p1: 40, p2: 0 } }),
  );
  expect(changes.contributions).toEqual([
    {
      add: { party: 'ministry-solidarity', fiscalYear: 2026, nature: 'cash', amount: 100, budgetLine: 'x' },
    },
    { reduce: { pledge: 'p1', amount: 40 } },
  ]);
  expect(faults).toEqual([{ path: 'changes.contributions.1.party', code: 'missing' }]);
});

test('the preview is the text as it would be; a change in the other language alone is shown too', () => {
  const pledges = pledgesA(TODAY).map(({ party, terms: given }, index) => ({
    ...given,
    party,
    id: `p${index + 1}`,
    status: 'confirmed' as const,
    preparedBy: 'x',
  }));
  const { text } = conventionText({ id: 'c', number: 'RSK-2026-0001', textVersion: 1, terms, pledges });
  const changes = {
    title: { ...terms.title, ar: 'عنوان آخر' },
    contributions: [{ reduce: { pledge: 'p1', amount: pledges[0]?.amount ?? 0 } }],
  };
  const after = amendedSide(text.fr, changes, 'fr', []);
  expect(after.title).toBe(text.fr.title);
  expect(after.contributions.map(({ id }) => id)).toEqual(['p2', 'p3', 'p4']);
  expect(isEmpty(wordingChanges(text.fr, after))).toBe(true);
  expect(wordingChanges(text.ar, amendedSide(text.ar, changes, 'ar', [])).title).toHaveLength(1);
});

type Tranche = Convention['tranches'][number];

const asks = (condition: Tranche['conditions'][number]['condition']) => ({ condition, met: false });

test('evidence is proposed for the tranche that is being paid, not for the next', () => {
  const tranches = [tranche(1, { status: 'called', called: 100 }), tranche(2), tranche(3)];
  expect(likelyTranche({ tranches })).toBe(1);
  for (const kind of ['expenditure', 'committeeMinutes', 'document', 'componentStatus'] as const)
    expect(likelyTranche({ tranches }, kind)).toBe(1);
});

test('evidence is proposed where its kind is waited for', () => {
  const minutes = [asks({ type: 'committeeMinutes' }), asks({ type: 'documentProvided', document: 'pv' })];
  const paid = { status: 'paid', called: 100, received: 100, disbursed: 100 } as const;
  const tranches = [tranche(1, { ...paid, justified: 40 }), tranche(2, { conditions: minutes }), tranche(3)];
  expect(likelyTranche({ tranches }, 'expenditure')).toBe(1);
  expect(likelyTranche({ tranches }, 'committeeMinutes')).toBe(2);
  expect(likelyTranche({ tranches }, 'document')).toBe(2);
  const justified = [tranche(1, { ...paid, justified: 100 }), ...tranches.slice(1)];
  expect(likelyTranche({ tranches: justified })).toBe(2);
  const draft = { ...emptyEvidence(), kind: 'document' } as const;
  expect(proposed(draft, { tranches })).toMatchObject({ tranche: 2, document: { kind: 'pv' } });
  expect(proposed({ ...draft, tranche: 3 }, { tranches })).toMatchObject({
    tranche: 3,
    document: { kind: 'report' },
  });
});

import { expect, test } from 'vitest';
import { conventionText } from '../../../../functions/domain/signature.ts';
import {
  type AmendmentDraft,
  changesOf,
  firstAmendment,
} from '../../../../web/pages/acts/amendment-draft.ts';
import { amendedSide } from '../../../../web/pages/acts/amendment-preview.ts';
import { sha256Of } from '../../../../web/pages/acts/document-draft.ts';
import {
  type EvidenceDraft,
  emptyEvidence,
  evidenceBody,
  isFileMissing,
} from '../../../../web/pages/acts/evidence-draft.ts';
import { firstDraft, paymentBody, withPasted } from '../../../../web/pages/acts/payment-draft.ts';
import { isEmpty, wordingChanges } from '../../../../web/pages/convention/wording-changes.ts';
import { newContribution } from '../../../../web/pages/draft/editors/drafts.ts';
import { caseA, pledgesA } from '../../../support/cases.ts';

/** What the forms send, and that they send nothing unfinished. */

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
  lines: [{ payee: 'Al Omrane', component: 'centre-ma-ken', earmark: 'women', amount: 300 }],
};

test('a payment order starts from the one that came back; an unfinished line keeps it from being sent', () => {
  const again = firstDraft([], order);
  expect(paymentBody(1, again)).toEqual({ tranche: 1, lines: order.lines });
  const fresh = firstDraft([{ earmark: 'women', amount: 300 }], { ...order, status: 'executed' });
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
    ...emptyEvidence(1),
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
  const without: EvidenceDraft = { ...emptyEvidence(1), kind: 'committeeMinutes' };
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
  const after = amendedSide(text.fr, changes, 'fr');
  expect(after.title).toBe(text.fr.title);
  expect(after.contributions.map(({ id }) => id)).toEqual(['p2', 'p3', 'p4']);
  expect(isEmpty(wordingChanges(text.fr, after))).toBe(true);
  expect(wordingChanges(text.ar, amendedSide(text.ar, changes, 'ar')).title).toHaveLength(1);
});

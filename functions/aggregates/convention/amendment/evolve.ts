import { withListChange } from '../../../kernel/list-change.ts';
import { book, type ChapterFolds, change, preparerOf, withProcedure } from '../changes.ts';
import type { EventData } from '../events.ts';
import { lastPledgeOf } from '../formation/evolve.ts';
import { withTermsChanges } from '../formation/revision.ts';
import type { Convention } from '../state.ts';
import type { Amendment } from './changes.ts';

/** How the events of amendments change a convention. */

export const AMENDMENT = {
  AmendmentProposed(c, event) {
    const { number, reason, changes, procedure } = event.data;
    const [preparedBy = ''] = preparerOf(event);
    const amendment: Amendment = { number, reason, changes, status: 'open', preparedBy };
    return { ...withProcedure(c, procedure), amendments: [...c.amendments, amendment] };
  },
  AmendmentAdopted: (c, { data }) => book(adopted(c, data), data.entries),
  AmendmentRejected: (c, { data }) => settled(c, data.number, 'rejected'),
} satisfies ChapterFolds;

function adopted(c: Convention, { number, terms, pledges = {} }: EventData<'AmendmentAdopted'>): Convention {
  return {
    ...settled(c, number, 'adopted'),
    terms: withTermsChanges(c.terms, terms),
    pledges: withListChange(c.pledges, pledges, ({ id }) => id),
    lastPledge: lastPledgeOf(c, pledges.put ?? []),
    textVersion: c.textVersion + 1,
  };
}

function settled(c: Convention, number: number, status: 'adopted' | 'rejected'): Convention {
  return { ...c, amendments: change(c.amendments, (each) => each.number === number, { status }) };
}

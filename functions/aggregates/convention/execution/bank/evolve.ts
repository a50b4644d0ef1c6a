import { book, type ChapterFolds } from '../../changes.ts';

/** How the bank's movements change a convention, besides receipts and payments. */

export const BANK = {
  AdvanceRecorded: (c, { data }) => book(c, data.entries),
  UnallocatedApplied: (c, { data }) => book(c, data.entries),
  UnallocatedReturned: (c, { data }) => book(c, data.entries),
} satisfies ChapterFolds;

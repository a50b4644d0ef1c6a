import * as z from 'zod/mini';

/** The money of a plan, as a schema of the API's answers. */

const Interval = z.strictObject({ atLeast: z.int(), atMost: z.int() });

/** Amounts in centimes. */
export const MoneyShown = z.strictObject({
  /** The envelopes of the region and the core conventions together: no shared dirham counts twice. */
  total: Interval,
  envelopes: z.int(),
  committed: z.int(),
  /** Of conventions that are not in force yet: it binds nobody. */
  pledged: z.int(),
  /** Of core conventions, of which nobody says whether it is part of an envelope. */
  unknown: z.int(),
  /** Envelopes of the whole country: context, never added. */
  national: z.int(),
});

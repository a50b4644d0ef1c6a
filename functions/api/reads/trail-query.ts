import * as z from 'zod/mini';
import { fault } from '../../kernel/faults.ts';
import { Cursor, whole } from '../../kernel/query.ts';

/** Which part of a trail is asked for. */
export const TrailQuery = z
  .strictObject({
    after: z.optional(whole(0, 999_999)),
    before: z.optional(whole(1, 999_999)),
    cursor: Cursor,
    limit: z._default(whole(1, 500), 100),
  })
  .check(
    z.refine(
      ({ after, before, cursor }) => [after, before, cursor].filter((each) => each !== undefined).length <= 1,
      fault('oneBeginningOnly'),
    ),
  );

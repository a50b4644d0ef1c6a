import type * as z from 'zod/mini';
import { authorShown, type Person } from '../../kernel/principal.ts';
import type { CentreTrailEvent } from './answers.ts';
import type { Centre } from './centre.ts';
import type { Event } from './events.ts';
import { isMember } from './permissions.ts';
import { detailOf } from './published.ts';

/**
 * An event of a centre as its trail shows it: who did what and when, and no attendance; why, to its members. The hashes
 * are those of the whole event, so that what is shown here can be found in what is verified.
 */
export function trailEvent(
  centre: Centre,
  event: Event,
  reader: Pick<Person, 'party'>,
): z.infer<typeof CentreTrailEvent> {
  const { seq, at, type, by, previous, hash, data } = event;
  const reason = 'reason' in data && isMember(centre, reader.party) ? { reason: data.reason } : {};
  return {
    seq,
    at,
    type,
    by: authorShown(by),
    previous,
    hash,
    data: detailOf(centre, event).data,
    ...reason,
  };
}

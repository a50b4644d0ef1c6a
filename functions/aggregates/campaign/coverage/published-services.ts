import * as z from 'zod/mini';
import khadamati from '../../../../morocco/published/khadamati.json' with { type: 'json' };
import { Day } from '../../../kernel/calendar.ts';
import { Figure } from '../../shared/figures.ts';
import { TargetGroup } from '../../shared/target-group.ts';

/** A service of Khadamati, as others have published it for the whole country. */
export const PublishedService = z.strictObject({
  service: z.enum(['railCard']),
  targetGroup: TargetGroup,
  submitted: Figure,
  processed: Figure,
  delivered: Figure,
  source: z.strictObject({ name: z.string(), url: z.string().check(z.startsWith('https://')) }),
  /** `null`: its source gives no day for it. */
  asOf: z.nullable(Day),
});

const SERVICES = z.array(PublishedService).parse(khadamati);

/**
 * What others have published, of one target group or of all. It belongs to no campaign and is no coverage.
 * morocco/published/README.md has where each of it is from.
 */
export const publishedServices = (group?: string) =>
  SERVICES.filter(({ targetGroup }) => group === undefined || group === targetGroup);

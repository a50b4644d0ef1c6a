import * as z from 'zod/mini';
import { Bilingual, line } from '../../kernel/text.ts';
import { ofNobody } from '../shared/persons.ts';
import { Deliberation } from './action-plan.ts';
import {
  Axis,
  Envelope,
  MAX_AXES,
  MAX_ENVELOPES,
  MAX_TARGETS,
  rowsOf,
  splitAmong,
  Target,
  targetKey,
} from './contents.ts';

/**
 * What people write into a plan, as it comes in: no identifier of a person stands in it. What is kept has no such check,
 * so that a stricter one never makes a plan unreadable.
 */

export const TitleGiven = z.strictObject({
  ar: Bilingual.shape.ar.check(ofNobody),
  fr: Bilingual.shape.fr.check(ofNobody),
});

export const AxesGiven = rowsOf(z.extend(Axis, { title: TitleGiven }), MAX_AXES, ({ id }) => id);

export const EnvelopesGiven = rowsOf(
  z.extend(Envelope, {
    title: TitleGiven,
    holder: TitleGiven,
    source: z.optional(line(300).check(ofNobody)),
    split: splitAmong(TitleGiven),
  }),
  MAX_ENVELOPES,
  ({ id }) => id,
);

export const TargetsGiven = rowsOf(
  z.extend(Target, { reason: z.optional(line(500).check(ofNobody)) }),
  MAX_TARGETS,
  targetKey,
);

export const DeliberationGiven = z.extend(Deliberation, {
  session: Deliberation.shape.session.check(ofNobody),
});

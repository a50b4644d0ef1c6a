import * as z from 'zod/mini';
import { Slug } from '../../../kernel/slug.ts';
import { prose } from '../../../kernel/text.ts';
import { ReportedFact } from '../../shared/figures.ts';
import { Salt } from '../../shared/salt.ts';
import { type Campaign, type Correction, MAX_VERSIONS } from '../campaign.ts';
import { againstOf, assertAcceptable, listed, readsFor } from '../collection/submission.ts';
import type { CampaignContext } from '../context.ts';
import { changedFacts, reportOf } from '../figures/report.ts';
import { packed } from '../figures/series.ts';
import { CORRECTING, REVISING } from '../permissions.ts';
import { phrase, refuse } from '../refuse.ts';
import { rule } from '../rule.ts';
import { factsIn, hashOf } from './figures.ts';
import { publicFigures } from './public-figures.ts';

/** After the freeze figures are only corrected: the source proposes, a keeper accepts, and the next version is there. */

/** How many figures one correction may change. */
const MAX_CORRECTED = 200;

export const Corrected = z.strictObject({
  facts: z.array(ReportedFact).check(z.minLength(1), z.maxLength(MAX_CORRECTED)),
  reason: prose(1000),
});

export const proposeCorrection = rule({
  data: z.extend(Corrected, { source: Slug, salt: Salt }),
  by: CORRECTING,
  needs: ({ source }, _now, id) => readsFor(id, source),
  refuses: [
    'figuresRefused',
    'sourceUnknown',
    'correctionOpen',
    'correctionChangesNothing',
    'versionsTooMany',
  ],
  run(context, { source, facts, reason, salt }): void {
    const { state } = context;
    if (context.party !== source) throw refuse('sourceUnknown', { source: { name: source } });
    if (state.corrections.some((each) => each.source === source && each.status === 'proposed'))
      throw refuse('correctionOpen', { source: { name: source } });
    if (state.versions.length >= MAX_VERSIONS) throw refuse('versionsTooMany', { most: MAX_VERSIONS });
    const known = factsIn(state, state.versions.length);
    const against = { ...againstOf(context, source), known, shown: publicFigures(state) };
    const report = reportOf(listed(facts), against);
    assertAcceptable(report);
    const changed = changedFacts(report);
    if (changed.length === 0) throw refuse('correctionChangesNothing');
    const number = state.corrections.length + 1;
    context.emit({
      type: 'CorrectionProposed',
      data: { correction: { number, source, series: packed(changed), reason, salt } },
    });
  },
});

const Which = z.strictObject({ correction: z.int().check(z.positive()) });

export const acceptCorrection = rule({
  data: Which,
  by: REVISING,
  refuses: ['correctionUnknown', 'correctionClosed', 'segregationOfDuties', 'versionsTooMany'],
  run(context, { correction: number }): void {
    const { state } = context;
    const correction = proposed(state, number);
    assertOther(context, correction);
    if (state.versions.length >= MAX_VERSIONS) throw refuse('versionsTooMany', { most: MAX_VERSIONS });
    const next = state.versions.length + 1;
    const corrections = state.corrections.map((each) =>
      each.number === number ? { ...each, version: next } : each,
    );
    context.emit({
      type: 'CorrectionAccepted',
      data: {
        correction: number,
        source: correction.source,
        version: { number: next, hash: hashOf({ ...state, corrections }, next), reason: correction.reason },
      },
    });
  },
});

export const returnCorrection = rule({
  data: z.extend(Which, { reason: prose(1000) }),
  by: REVISING,
  refuses: ['correctionUnknown', 'correctionClosed', 'segregationOfDuties'],
  run(context, { correction: number, reason }): void {
    const correction = proposed(context.state, number);
    assertOther(context, correction);
    const { source } = correction;
    context.emit({ type: 'CorrectionReturned', data: { correction: number, source, reason } });
  },
});

export const withdrawCorrection = rule({
  data: Which,
  by: CORRECTING,
  refuses: ['correctionUnknown', 'correctionClosed'],
  run(context, { correction: number }): void {
    const { source } = proposed(context.state, number);
    if (source !== context.party) throw refuse('correctionUnknown');
    context.emit({ type: 'CorrectionWithdrawn', data: { correction: number, source } });
  },
});

function proposed({ corrections }: Campaign, number: number): Correction {
  const correction = corrections.find((each) => each.number === number);
  if (!correction) throw refuse('correctionUnknown');
  const { status } = correction;
  if (status !== 'proposed') throw refuse('correctionClosed', { status });
  return correction;
}

function assertOther({ party, actorId }: CampaignContext, { source, proposedBy }: Correction): void {
  if (party === source) throw refuse('segregationOfDuties', { what: phrase('isSource') });
  if (proposedBy === actorId) throw refuse('segregationOfDuties', { what: phrase('youSubmitted') });
}

import * as z from 'zod/mini';
import { Centimes, sum } from '../../../kernel/money.ts';
import { Slug } from '../../../kernel/slug.ts';
import { DocumentReference } from '../../shared/document.ts';
import { TargetGroup } from '../../shared/target-group.ts';
import { ConfirmedDistinct } from '../fields.ts';
import { assertDocumentsFew, filed, filing } from '../limits.ts';
import { BOOKABLE } from '../permissions.ts';
import { refuse } from '../refuse.ts';
import { rule } from '../rule.ts';
import type { Convention } from '../state.ts';
import { ComponentStatus, TrancheNumber } from '../terms.ts';
import { isFurther, noteOfComponent } from './centres/standing.ts';
import { assertNoSecondJustification } from './duplicates.ts';
import { fundingLines, spread } from './funding-lines.ts';
import { trancheFund } from './funds.ts';
import { trancheOf } from './tranche.ts';

/** Evidence: documents on a tranche's file, justified expenditure, and how far the works are. */

/** Lays a document on a tranche's file. */
export const provideDocument = rule({
  data: z.strictObject({ tranche: TrancheNumber, document: DocumentReference }),
  by: { roles: ['officer'], capacity: 'member', phases: BOOKABLE },
  refuses: ['trancheUnknown', 'documentsTooMany'],
  run(context, { tranche, document }): void {
    trancheOf(context.convention, tranche);
    context.emit({ type: 'DocumentProvided', data: { filed: filing(context, document, tranche) } });
  },
});

/**
 * Justifies money disbursed from a tranche with a document; never more than was disbursed. What leaves nothing of a fund
 * to justify is always taken, however many documents there are: a convention must be able to come to its end.
 */
export const justifyExpenditure = rule({
  data: z.strictObject({
    tranche: TrancheNumber,
    amount: Centimes,
    earmark: z.optional(TargetGroup),
    document: DocumentReference,
    confirmedDistinct: ConfirmedDistinct,
  }),
  by: { roles: ['officer'], capacity: 'projectOwner', phases: ['active', 'terminated'] },
  refuses: [
    'trancheUnknown',
    'justificationExceedsDisbursed',
    'documentsTooMany',
    'fundsInsufficient',
    'possibleDuplicate',
  ],
  run(context, data): void {
    const { tranche, amount, earmark, document, confirmedDistinct } = data;
    const { sha256 } = document;
    trancheOf(context.convention, tranche);
    assertNoSecondJustification(context.convention, { tranche, earmark, sha256, confirmedDistinct });
    const available = sum(
      fundingLines(context.convention, 'disbursed', tranche, earmark).map(
        (fundingLine) => fundingLine.amount,
      ),
    );
    if (amount > available) {
      const fund = trancheFund(tranche, earmark);
      throw refuse('justificationExceedsDisbursed', { amount, available, fund }).at('amount');
    }
    if (amount < available) assertDocumentsFew(context, tranche);
    const postings = spread(context.convention, amount, 'disbursed', tranche, {
      motive: 'justification',
      debit: 'justified',
      subject: sha256,
      reference: document.title,
      ...(earmark && { earmark }),
    });
    context.emit({
      type: 'ExpenditureJustified',
      data: { filed: filed(context, document, tranche), entries: context.book(postings) },
    });
  },
});

/** Reports how far a component is, up to its being put into service. */
export const reportComponent = rule({
  data: z.strictObject({
    tranche: TrancheNumber,
    component: Slug,
    status: ComponentStatus,
    document: z.optional(DocumentReference),
  }),
  by: { roles: ['officer'], capacity: 'projectOwner', phases: ['active', 'suspended'] },
  refuses: [
    'trancheUnknown',
    'componentUnknown',
    'componentFollowsCentre',
    'componentWithoutCentre',
    'documentsTooMany',
  ],
  run(context, data): void {
    const { tranche, component, status, document } = data;
    trancheOf(context.convention, tranche);
    if (!context.convention.terms.components.some((each) => each.id === component)) {
      throw refuse('componentUnknown', { component: { name: component } }).at('component');
    }
    assertCentreThere(context.convention, component, status);
    if (document)
      context.emit({ type: 'DocumentProvided', data: { filed: filing(context, document, tranche) } });
    context.emit({ type: 'ComponentReported', data: { component, status } });
  },
});

/** Of a component that has a centre, or had one, nothing is reported that the centre has not come to. */
function assertCentreThere(
  convention: Convention,
  component: string,
  status: z.infer<typeof ComponentStatus>,
): void {
  const note = noteOfComponent(convention, component);
  if (!note || !isFurther(status, note.status)) return;
  const about = { component: { name: component }, status: note.status };
  if (note.unlinkedAt !== undefined) throw refuse('componentWithoutCentre', about).at('status');
  throw refuse('componentFollowsCentre', { ...about, centre: { name: note.centre } }).at('status');
}

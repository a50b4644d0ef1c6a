import * as z from 'zod/mini';
import {
  AmendmentView,
  ConventionView,
  OrderView,
  PledgeView,
  TaskView,
  TrancheView,
} from '../../aggregates/convention/answers.ts';
import {
  AmendmentChanges,
  Call,
  Convention,
  Deliberation,
  FiledDocument,
  PaymentLine,
  PaymentOrder,
  Pledge,
  Procedure,
  Step,
  Task,
} from '../../aggregates/convention/convention.ts';
import { Event } from '../../aggregates/convention/events.ts';
import { Entry } from '../../aggregates/convention/ledger.ts';
import { Settings } from '../../aggregates/convention/settings.ts';
import { Summary } from '../../aggregates/convention/summary.ts';
import * as terms from '../../aggregates/convention/terms.ts';
import { Day, Delay, Instant } from '../../kernel/calendar.ts';
import { Centimes } from '../../kernel/money.ts';
import { EventAuthor } from '../../kernel/principal.ts';
import { Slug } from '../../kernel/slug.ts';
import { Bilingual } from '../../kernel/text.ts';

/** The schemas of the document that have a name, so that each is written once and referred to. */

const NAMED: Record<string, z.ZodMiniType> = {
  AmendmentChanges,
  AmendmentView,
  ApprovalPlan: terms.ApprovalPlan,
  Assignee: terms.Assignee,
  Bilingual,
  Call,
  Component: terms.Component,
  Centimes,
  Condition: terms.Condition,
  Convention: ConventionView,
  ConventionSummary: Summary,
  Day,
  Delay,
  Deliberation,
  Document: terms.DocumentReference,
  EventAuthor,
  Entry,
  Event,
  FiledDocument,
  Instant,
  OrderView,
  Party: terms.Party,
  PaymentLine,
  PaymentOrder,
  Phase: Convention.shape.phase,
  Pledge,
  PledgeTerms: terms.PledgeTerms,
  PledgeView,
  Procedure,
  Settings,
  Slug,
  Step,
  Task,
  TaskView,
  Terms: terms.Terms,
  Tranche: terms.Tranche,
  TrancheView,
};

export function refTo(name: string) {
  return { $ref: `#/components/schemas/${name}` };
}

/**
 * The components of the document: the named ones and those given. A schema given under a second name refers
 * to its first.
 */
export function componentsOf(given: Record<string, z.ZodMiniType>): Record<string, unknown> {
  const registry = z.registry<{ id: string }>();
  const aliases: Record<string, unknown> = {};
  for (const [id, schema] of Object.entries({ ...NAMED, ...given })) {
    const known = registry.get(schema);
    if (known) aliases[id] = refTo(known.id);
    else registry.add(schema, { id });
  }
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => refTo(id).$ref, io: 'input' });
  const written = Object.entries(schemas).map(([id, { $schema: _dialect, $id: _id, ...schema }]) => [
    id,
    schema,
  ]);
  return { ...Object.fromEntries(written), ...aliases };
}

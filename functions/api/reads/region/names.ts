import * as z from 'zod/mini';
import type { ActionPlan } from '../../../aggregates/action-plan/action-plan.ts';
import type { CoverageDocument } from '../../../aggregates/campaign/versions/coverage-document.ts';
import { organisationIdOf, partyOf, REGISTER_PREFIX } from '../../../aggregates/shared/registered.ts';
import { Bilingual } from '../../../kernel/text.ts';
import { statesOf } from '../../../store/load.ts';
import type { Store } from '../../../store/table.ts';

/** What parties are called: as far as it was read already from the plan and the figures, the others from the register. */

/** How many entries of the register one answer reads: of more parties the id is shown. An answer with every line has more. */
const MAX_READ = 8;
const MAX_READ_WHOLE = 60;

const Named = z.object({ details: z.object({ name: Bilingual }) });

interface Known {
  plan: ActionPlan | undefined;
  document: CoverageDocument | undefined;
  isWhole: boolean;
}

export async function namesOf(
  store: Store,
  parties: readonly string[],
  { plan, document, isWhole }: Known,
): Promise<Record<string, z.infer<typeof Bilingual>>> {
  const known = { ...document?.names };
  const offices = plan ? [...Object.values(plan.core), ...plan.contents.contributors] : [];
  for (const { party, name } of offices) known[party] = name;
  const wanted = [...new Set(parties)];
  const missing = wanted.filter((party) => !known[party]).slice(0, isWhole ? MAX_READ_WHOLE : MAX_READ);
  const states = await statesOf(
    store,
    missing.map((party) => ({ prefix: REGISTER_PREFIX, id: organisationIdOf(party) })),
  );
  for (const [id, raw] of states) known[partyOf(id)] = Named.parse(raw).details.name;
  return Object.fromEntries(wanted.flatMap((party) => (known[party] ? [[party, known[party]]] : [])));
}

import type { Kind } from '../kernel/aggregate.ts';
import type { Versioned } from '../kernel/context.ts';
import type { NewEvent } from '../kernel/event.ts';
import { ACTION_PLAN_KIND } from './action-plan/kind.ts';
import { CAMPAIGN_KIND } from './campaign/kind.ts';
import { CENTRE_KIND } from './centre/kind.ts';
import { CONSULTATION_KIND } from './consultation/kind.ts';
import { CONVENTION_KIND } from './convention/kind.ts';
import { ORGANISATION_KIND } from './organisation/kind.ts';

/** Every kind of aggregate, a line each: what concerns all of them goes through here. */

/** Something that is done alike with every kind of aggregate. */
type Use<R> = <S extends Versioned, E extends NewEvent, Key extends object>(kind: Kind<S, E, Key>) => R;

/** A kind of aggregate whose types only it knows: `with` hands it to what treats all kinds alike. */
export interface Hosted {
  kind: string;
  letter: string;
  prefix: string;
  with<R>(use: Use<R>): R;
}

function hosted<S extends Versioned, E extends NewEvent, Key extends object>(kind: Kind<S, E, Key>): Hosted {
  const { letter, prefix } = kind;
  return { kind: kind.kind, letter, prefix, with: (use) => use(kind) };
}

export const CATALOGUE: readonly Hosted[] = [
  hosted(CONVENTION_KIND),
  hosted(ORGANISATION_KIND),
  hosted(CAMPAIGN_KIND),
  hosted(CENTRE_KIND),
  hosted(ACTION_PLAN_KIND),
  hosted(CONSULTATION_KIND),
];

/** The kind of an aggregate, by the first letter of its id; undefined where no kind has it. */
export function kindOf(id: string): Hosted | undefined {
  return CATALOGUE.find(({ letter }) => id.startsWith(letter));
}

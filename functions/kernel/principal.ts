import * as z from 'zod/mini';
import { Role } from './roles.ts';
import { Slug } from './slug.ts';

/** A person (or a partner's system) who acts, as the identity provider vouches for them. */
export const Person = z.strictObject({
  kind: z.literal('person'),
  sub: z.string().check(z.minLength(1), z.maxLength(200)),
  name: z.string().check(z.maxLength(200)),
  party: Slug,
  roles: z.array(Role),
});
export type Person = z.infer<typeof Person>;

/** A workflow that acts because time has passed or because it is its turn. */
export const System = z.strictObject({ kind: z.literal('system'), name: Slug });
export type System = z.infer<typeof System>;

export const Actor = z.discriminatedUnion('kind', [Person, System]);
export type Actor = z.infer<typeof Actor>;

/** The author of an event, as the trail records it. */
export const EventAuthor = z.discriminatedUnion('kind', [z.omit(Person, { roles: true }), System]);
export type EventAuthor = z.infer<typeof EventAuthor>;

/** The part of an actor that the trail records. */
export function authorOf(actor: Actor): EventAuthor {
  if (actor.kind === 'system') return actor;
  return { kind: 'person', sub: actor.sub, name: actor.name, party: actor.party };
}

/** The author of an event, as others see it: no account's subject, and no name of a workflow. */
export const AuthorShown = z.strictObject({ name: z.optional(z.string()), party: z.optional(z.string()) });

export function authorShown(by: EventAuthor): z.infer<typeof AuthorShown> {
  return by.kind === 'person' ? { name: by.name, party: by.party } : {};
}

import * as z from 'zod/mini';
import { log } from '../log.ts';

/**
 * Cognito's pre-token-generation trigger, version 3: puts `party`, `roles` and `name` into access tokens, of
 * people from the attributes that an administrator gave them, of partners' systems from the scopes that their
 * client was given. A token of somebody without a party stays without one, and the API refuses it.
 */

const Attribute = z.string().check(z.minLength(1));

const Person = z.object({
  name: z.optional(Attribute),
  'custom:party': Attribute,
  'custom:roles': Attribute,
});

/** Only what is read here; the rest of the event goes back as it came. */
const Event = z.looseObject({
  triggerSource: z.string(),
  request: z.looseObject({
    userAttributes: z.nullish(z.record(z.string(), z.string())),
    scopes: z.nullish(z.array(z.string())),
  }),
});
type Event = z.infer<typeof Event>;

/** The claims of the API's actors as they were given: the API reads them whole or not at all, and says why not. */
interface Claims {
  party: string;
  roles: string;
  name?: string;
}

export async function handler(input: unknown) {
  const event = Event.parse(input);
  const claims = claimsOf(event);
  if (!claims) log('warn', 'a token without a party', { source: event.triggerSource });
  return {
    ...event,
    response: {
      claimsAndScopeOverrideDetails: {
        // A claim that this stage does not vouch for must not come from elsewhere either.
        accessTokenGeneration: claims
          ? { claimsToAddOrOverride: claims }
          : { claimsToSuppress: ['party', 'roles'] },
      },
    },
  };
}

function claimsOf({ triggerSource, request }: Event): Claims | undefined {
  if (triggerSource === 'TokenGeneration_ClientCredentials') return claimsOfSystem(request.scopes ?? []);
  const person = Person.safeParse(request.userAttributes);
  if (!person.success) return undefined;
  const { name, 'custom:party': party, 'custom:roles': roles } = person.data;
  return { party: party.trim(), roles: roles.trim(), ...(name && { name }) };
}

/**
 * A system has exactly one party and one name; a client that was given two was given them by mistake. A scope of no
 * known kind goes with the roles, where the API finds that it is none.
 */
function claimsOfSystem(scopes: readonly string[]): Claims | undefined {
  const given = (kind: string) => {
    const prefix = `sharaka/${kind}.`;
    return scopes.filter((scope) => scope.startsWith(prefix)).map((scope) => scope.slice(prefix.length));
  };
  const [party, anotherParty] = given('party');
  const [name, anotherName] = given('system');
  if (!party || !name || anotherParty || anotherName) return undefined;
  const known = ['party', 'system', 'role'].map((kind) => `sharaka/${kind}.`);
  const unknown = scopes.filter(
    (scope) => scope.startsWith('sharaka/') && !known.some((prefix) => scope.startsWith(prefix)),
  );
  return { party, roles: [...given('role'), ...unknown].join(' '), name };
}

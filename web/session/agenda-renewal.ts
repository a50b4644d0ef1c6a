import { today } from '../i18n/format.ts';
import type { Person } from './person.ts';

/**
 * Renews the subscription to the agenda by the sign-in of its person, so that its address ends with their role and not
 * before: once a day in each tab. Who has none asks for nothing by it, and a second renewal of a day changes nothing.
 */

const KEPT = 'sharaka.agenda-renewed';
const HOUR = 3_600_000;

/** What of a session it takes. */
interface SignIn {
  token: () => string | undefined;
  state: () => { person: Pick<Person, 'sub'> | undefined; ended: boolean };
}

/** Renews where it was not done today; without an answer it is tried again an hour later. Nobody is told, nobody asked. */
export async function renewAgenda(
  { token, state }: SignIn,
  { day, kept, send }: { day: string; kept: Pick<Storage, 'getItem' | 'setItem'>; send: typeof fetch },
): Promise<void> {
  const { person, ended } = state();
  const bearer = token();
  if (!person || ended || bearer === undefined) return;
  const done = `${day} ${person.sub}`;
  if (kept.getItem(KEPT) === done) return;
  // Not by the API's client, which would ask the person to sign in again where the token is refused.
  const answer = await send('/v1/agenda/subscription/renewal', {
    method: 'POST',
    headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
    body: '{}',
  }).catch(() => undefined);
  if (answer?.ok) kept.setItem(KEPT, done);
}

/** From now on, for as long as the page stands. */
export function renewAgendaDaily(session: SignIn): void {
  const renew = () =>
    void renewAgenda(
      { token: () => session.token(), state: session.state },
      {
        day: today(),
        kept: sessionStorage,
        send: (...request) => fetch(...request),
      },
    );
  renew();
  setInterval(renew, HOUR);
}

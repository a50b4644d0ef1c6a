import { createContext, use, useSyncExternalStore } from 'react';
import type { Person, Role } from './person.ts';
import type { Session, SessionState } from './session.ts';

export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('No session above');
  return session;
}

export function useSessionState(): SessionState {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.state, session.state);
}

/** The person signed in. Pages are shown to nobody else. */
export function usePerson(): Person {
  const { person } = useSessionState();
  if (!person) throw new Error('Nobody is signed in');
  return person;
}

/** Whether the person has one of these roles: it decides what is offered, the API decides what is done. @public */
export function useHasRole(...roles: Role[]): boolean {
  return usePerson().roles.some((role) => roles.includes(role));
}

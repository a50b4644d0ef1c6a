/** Whether there is a connection to the portal's server, and what needs one. */

/** A part of the portal that was not fetched, because the server could not be reached. */
export class Unreachable extends Error {
  constructor() {
    super('A part of the portal could not be fetched: no connection');
    this.name = 'Unreachable';
  }
}

/** Asks the server. Browsers believe that they are connected as long as any network is there. */
export async function isReachable(): Promise<boolean> {
  if (!navigator.onLine) return false;
  try {
    return (await fetch('/config.json', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

/**
 * Fetches a part of the portal that is loaded when it is needed. Without a connection it fails as `Unreachable`;
 * any other failure, as after a new deployment, stays what it is.
 */
export function part<Module>(fetchPart: () => Promise<Module>): () => Promise<Module> {
  return () =>
    fetchPart().catch(async (error: unknown) => {
      if (await isReachable()) throw error;
      throw new Unreachable();
    });
}

import { EventEmitter } from 'node:events';
import type { Store } from '../../functions/store/table.ts';

/** How long nobody waits in vain for a write, in milliseconds: what is awaited may be of another kind. */
const MAX_WAIT = 250;

/**
 * Tells of every write that this process makes to a table, so that whoever waits for one need not look all the time.
 */
export class Writes {
  readonly #made = new EventEmitter().setMaxListeners(0);

  hear({ client }: Store): void {
    client.middlewareStack.add(
      (next, { commandName = '' }) =>
        async (args) => {
          const answer = await next(args);
          if (/Write|Put|Update|Delete/.test(commandName)) this.wake();
          return answer;
        },
      { step: 'initialize', name: 'heardWrites' },
    );
  }

  /** Resolves with the next write, or after a while without one. Take it before you look: then none is missed. */
  next(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, MAX_WAIT);
      this.#made.once('write', () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  /** Tells those who wait to look again. */
  wake(): void {
    this.#made.emit('write');
  }
}

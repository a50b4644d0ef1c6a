import type { World } from './client.ts';

/** One act of one person, who first waits until it is their turn; it returns what is seen of it. */
export interface Scene {
  title: string;
  by: string;
  play: (world: World) => Promise<string>;
}

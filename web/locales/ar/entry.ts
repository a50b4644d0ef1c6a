/** Arabic: the words that every first page comes with, and where those of the other areas are. */
export { areas } from './areas.ts';
export * as words from './first.ts';

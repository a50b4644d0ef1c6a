export { handler } from '../consumers/declare-parties.ts';

export { handler } from '../consumers/publish.ts';

export { handler } from '../consumers/follow-centres.ts';

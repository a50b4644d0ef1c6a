export { handler } from '../consumers/notify.ts';

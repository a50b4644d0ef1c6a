export { handler } from '../consumers/settle-transfers.ts';

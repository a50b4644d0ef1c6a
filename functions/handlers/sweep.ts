export { handler } from '../orchestration/sweep.ts';

export { handler } from '../orchestration/restart.ts';

export { handler } from '../orchestration/steps.ts';

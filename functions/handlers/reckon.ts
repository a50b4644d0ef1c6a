export { handler } from '../orchestration/reckon.ts';

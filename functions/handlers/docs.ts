export { handler } from '../api/docs/docs.ts';

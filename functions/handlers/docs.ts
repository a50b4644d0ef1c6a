export { handler } from '../api/docs.ts';

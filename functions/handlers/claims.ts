export { handler } from '../identity/claims.ts';

import { buildPortal } from '../../local/portal.ts';

/** Builds the portal once for all files. */
export default buildPortal;

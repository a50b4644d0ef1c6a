import { buildPortal } from '../../infra/portal/build.ts';

/** Builds the portal once for all files. */
export default buildPortal;

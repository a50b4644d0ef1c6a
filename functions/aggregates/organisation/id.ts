/** The ids of organisations: other aggregates name them too. */
export {
  organisationIdOf,
  partyOf,
  REGISTER_LETTER as LETTER,
  REGISTER_PREFIX as KEY_PREFIX,
} from '../shared/registered.ts';

import type { PersonCommand } from './commands.ts';
import type { REFUSALS } from './refusals.ts';

type RefusalCode = keyof typeof REFUSALS;

const DETAILS = [
  'organisationInconsistent',
  'dateInFuture',
  'mailboxNotAllowed',
  'organisationKnown',
] as const;

/** Which refusals each command can give, beyond its role and status: the document says it, tests hold them to it. */
export const CAN_REFUSE: Record<PersonCommand, readonly RefusalCode[]> = {
  declare: [...DETAILS, 'alreadyDeclared'],
  correct: [...DETAILS, 'figuresInconsistent'],
  verify: ['segregationOfDuties'],
  suspend: [],
  resume: [],
  assignFigures: ['figuresInconsistent'],
};

/** Every command can be refused for the role of whoever gives it, where the organisation stands, and its size. */
export const EVERY_COMMAND: readonly RefusalCode[] = ['notFound', 'notAllowed', 'wrongPhase', 'fileTooLarge'];

import { useTranslations } from 'use-intl/react';
import type { PasteFault } from '../paste.ts';
import type { FaultCode } from './exact.ts';

/** What is wrong with a field or a pasted cell, in words. */
export function useFaultWords(): (fault: FaultCode | PasteFault) => string {
  const t = useTranslations();
  return (fault) => t(`draft.fault.${fault}`);
}

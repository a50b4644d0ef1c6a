import { useTranslations } from 'use-intl/react';
import type { FaultCode } from './request-schema.ts';

/** The fault of a field, in words. */
export function useFaultWords(): (fault: FaultCode) => string {
  const t = useTranslations();
  return (fault) => t(`draft.fault.${fault}`);
}

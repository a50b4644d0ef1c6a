import { createContext, use } from 'react';
import type { Service } from './service.ts';

export const ServiceContext = createContext<Service>({});

/** Whose service the portal is, where it is set. */
export function useService(): Service {
  return use(ServiceContext);
}

import { createContext, use } from 'react';
import type { Service } from './service.ts';

export const ServiceContext = createContext<Service>({});

/** Whose service the portal is: the institution, the publisher, the contact, each where it is set. */
export function useService(): Service {
  return use(ServiceContext);
}

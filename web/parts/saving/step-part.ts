import type { ComponentType } from 'react';
import { awaited } from '../../ui/later.ts';

/** The step that the address asks for while the form's own file is read; without one it is the first. */
const asked = new URLSearchParams(globalThis.location?.search).get('step') ?? 'identity';

/** A step of a form: it comes along with the form if the address asks for it, else when it is opened or while somebody writes. */
export const stepPart = <Props extends object>(
  step: string,
  fetchPart: () => Promise<ComponentType<Props>>,
): ComponentType<Props> => awaited(fetchPart, step === asked);

import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { usePerson } from '../session/use-session.ts';
import { firstPageOf } from './navigation.ts';

/** Sends a person on to the page that they begin with. */
export function Home() {
  const navigate = useNavigate();
  const to = firstPageOf(usePerson());
  useEffect(() => void navigate({ to, replace: true }), [navigate, to]);
  return null;
}

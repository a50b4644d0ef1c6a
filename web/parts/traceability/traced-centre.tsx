import { Link } from '@tanstack/react-router';
import { useFormat } from '../../i18n/use-format.ts';
import { Words } from '../../ui/values.tsx';
import { CentreStatus } from '../centres/status-badge.tsx';
import { People } from './people.tsx';
import type { TracedCentre } from './traced.ts';

/** A centre: the way to it, where it stands, and once it was opened how many people came. */
export function Traced({ centre: { id, name, status, opening, people } }: { centre: TracedCentre }) {
  const { text } = useFormat();
  return (
    <>
      <Link to="/centres/$id" params={{ id }} preload={false}>
        <Words>{text(name)}</Words>
      </Link>{' '}
      <CentreStatus status={status} opening={opening} />{' '}
      {opening === undefined ? null : (
        <small>
          <People people={people} />
        </small>
      )}
    </>
  );
}

import { Area } from '../../i18n/area.tsx';
import { useConvention } from '../convention/use-convention.ts';
import { InKindTables } from './in-kind.tsx';

/** How far the contributions in kind are, to be read. */
export function InKindSection() {
  const convention = useConvention();
  return (
    <Area name="inKind">
      <InKindTables convention={convention} />
    </Area>
  );
}

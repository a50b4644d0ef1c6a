import { useFormat } from '../../i18n/use-format.ts';
import type { Plan } from '../../parts/plans/plan.ts';

/** What the parties of a plan are called, by their ids. */
export function useOfficeName({ core, contributors }: Pick<Plan, 'core' | 'contributors'>) {
  const { text } = useFormat();
  const offices = [core.ministry, core.wilaya, core.council, ...contributors];
  return (party: string) => {
    const found = offices.find((office) => office.party === party);
    return found ? text(found.name) : party;
  };
}

import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Select } from '../../ui/choices.tsx';
import { FieldRow } from '../../ui/fields.tsx';
import { registeredQuery } from '../figures/reporters.ts';
import type { Core } from './core.ts';

const CORE = ['ministry', 'wilaya', 'council'] as const;

const KINDS = { ministry: 'ministry', wilaya: 'wilaya', council: 'localAuthority' } as const;

/** Whom the register has to choose from, and who is chosen: the only one, where there is no other. */
export function useCore(draft: Partial<Core>, region: string | undefined) {
  const { text } = useFormat();
  const api = useApi();
  const found = {
    ministry: useQuery(registeredQuery(api, { kind: KINDS.ministry })).data?.items ?? [],
    wilaya: useQuery(registeredQuery(api, { kind: KINDS.wilaya })).data?.items ?? [],
    council: useQuery(registeredQuery(api, { kind: KINDS.council })).data?.items ?? [],
  };
  const offered = (kind: (typeof CORE)[number]) =>
    found[kind]
      .filter((each) => kind === 'ministry' || each.region === region)
      .map(({ party, name }) => ({ value: party, label: text(name) }));
  const options = { ministry: offered('ministry'), wilaya: offered('wilaya'), council: offered('council') };
  const chosen = (kind: (typeof CORE)[number]) => {
    const [only, ...others] = options[kind];
    return draft[kind] ?? (others.length === 0 ? only?.value : undefined);
  };
  const core: Core = { ministry: chosen('ministry'), wilaya: chosen('wilaya'), council: chosen('council') };
  return { options, core };
}

interface Props extends ReturnType<typeof useCore> {
  labels: Record<(typeof CORE)[number], string>;
  change: (part: Partial<Core>) => void;
}

/** The three that answer for the region. */
export function CoreFields({ options, core, labels, change }: Props) {
  return (
    <FieldRow>
      {CORE.map((kind) => (
        <Select
          key={kind}
          name={kind}
          label={labels[kind]}
          options={options[kind]}
          value={core[kind]}
          onChange={(party) => change({ [kind]: party })}
          isRequired
        />
      ))}
    </FieldRow>
  );
}

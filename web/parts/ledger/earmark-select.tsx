import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { Select } from '../../ui/choices.tsx';
import type { Fund } from './funds.ts';

/** No target group can be called so. */
const NONE = '-';

interface Props {
  name: string;
  label: string;
  funds: readonly Fund[];
  value: string | undefined;
  onChange: (earmark: string | undefined) => void;
}

/** Out of which fund: each with what it holds. */
export function EarmarkSelect({ name, label, funds, value, onChange }: Props) {
  const terms = useTerms();
  const format = useFormat();
  const known = funds.some(({ earmark }) => earmark === value)
    ? funds
    : [...funds, { earmark: value, amount: 0 }];
  return (
    <Select
      name={name}
      label={label}
      value={value ?? NONE}
      onChange={(chosen) => onChange(chosen === NONE ? undefined : chosen)}
      options={known.map(({ earmark, amount }) => ({
        value: earmark ?? NONE,
        label: `${terms.targetGroup(earmark)} (${format.money(amount)})`,
      }))}
      isRequired
    />
  );
}

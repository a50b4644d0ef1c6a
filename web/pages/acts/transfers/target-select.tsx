import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../../api/client.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import type { Convention } from '../../../parts/convention/convention.ts';
import { Select } from '../../../ui/choices.tsx';

const ENDED = ['rejected', 'lapsed', 'withdrawn', 'terminated', 'closing', 'closed'];

interface Props {
  convention: Convention;
  value: string;
  onChange: (target: string) => void;
}

/** Which of the reader's other conventions gets the money; one that has ended takes none. */
export function TargetSelect({ convention, value, onChange }: Props) {
  const t = useTranslations();
  const api = useApi();
  const { text } = useFormat();
  const { data } = useQuery({
    queryKey: ['conventions', 'targets'],
    queryFn: ({ signal }) =>
      read(api.GET('/v1/conventions', { params: { query: { limit: '100' } }, signal })),
    staleTime: 60_000,
  });
  const others = data?.items.filter(({ id, phase }) => id !== convention.id && !ENDED.includes(phase)) ?? [];
  return (
    <Select
      name="target"
      label={t('transfers.propose.target')}
      value={value}
      onChange={onChange}
      options={[
        { value: '', label: t('transfers.propose.choose') },
        ...others.map(({ id, number, title }) => ({ value: id, label: `${number} · ${text(title)}` })),
      ]}
      isRequired
    />
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useApi } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Words } from '../../ui/values.tsx';
import { consultationQuery } from './queries.ts';

interface Props {
  id: string;
}

/** What a consultation is called; its id until that is known. */
export function useConsultationTitle(id: string): string {
  const { text } = useFormat();
  const { data } = useQuery(consultationQuery(useApi(), id));
  return data ? text(data.title) : id;
}

/** The way to a consultation, by its title. */
export function ConsultationLink({ id }: Props) {
  return (
    <Link to="/region/consultations/$id" params={{ id }}>
      <Words>{useConsultationTitle(id)}</Words>
    </Link>
  );
}

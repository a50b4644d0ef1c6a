import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import { usePartyName } from '../../parts/parties/party-name.ts';
import { Icon } from '../../ui/icon.tsx';
import { Code, Words } from '../../ui/values.tsx';
import type { Organisation } from './filters.ts';

/** How the reader came from a merged entry, which merge is proposed, and that nobody has confirmed it in time. */
export function Notes({ organisation: { through, merge, status } }: { organisation: Organisation }) {
  const t = useTranslations();
  const { text } = useFormat();
  return (
    <>
      {through.map(({ id, name, reason }) => (
        <p key={id} className="note" role="status">
          <Icon name="info" />
          <span>{t('organisations.merge.through', { name: text(name), reason })}</span>
        </p>
      ))}
      {merge ? <Proposed {...merge} /> : null}
      {status === 'stale' ? (
        <p className="note note-warning">
          <Icon name="warning" />
          <span>{t('organisations.staleNote')}</span>
        </p>
      ) : null}
    </>
  );
}

function Proposed({ into, reason }: NonNullable<Organisation['merge']>) {
  const t = useTranslations();
  const name = usePartyName(into);
  return (
    <p className="note note-warning">
      <Icon name="warning" />
      <span>{t('organisations.merge.proposed', { name, reason })}</span>
    </p>
  );
}

/** The entries that were merged into an organisation: by what else it is known. */
export function Merged({ merged }: Pick<Organisation, 'merged'>) {
  const t = useTranslations();
  const { text } = useFormat();
  if (merged.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t('organisations.merge.list')}</h2>
      <p>{t('organisations.merge.stays')}</p>
      <ul>
        {merged.map(({ id, party, name, ice }) => (
          <li key={id}>
            <Words>{text(name)}</Words>
            {t('organisations.separator')}
            <Code>{party}</Code>
            {ice ? (
              <>
                {t('organisations.separator')}
                {t('organisations.ice')} <Code>{ice}</Code>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Those with a similar name that are said to be others, and why. */
export function Distinct({ others = [] }: { others: Organisation['distinctFrom'] }) {
  const t = useTranslations();
  if (others.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t('organisations.distinguish.list')}</h2>
      <ul>
        {others.map((each) => (
          <DistinctOne key={each.party} {...each} />
        ))}
      </ul>
    </section>
  );
}

function DistinctOne({ party, reason }: NonNullable<Organisation['distinctFrom']>[number]) {
  const t = useTranslations();
  const name = usePartyName(party);
  return (
    <li>
      <Link to="/organisations/$id" params={{ id: `o-${party}` }}>
        <Words>{name}</Words>
      </Link>
      {t('organisations.separator')}
      <Words>{reason}</Words>
    </li>
  );
}

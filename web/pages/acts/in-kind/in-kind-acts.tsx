import { useTranslations } from 'use-intl/react';
import { ActSection } from '../../../parts/acts/act-section.tsx';
import { IN_KIND_HEADING } from '../../../parts/acts/headings.ts';
import type { Convention } from '../../../parts/convention/convention.ts';
import { InKindTables } from '../../../parts/in-kind/in-kind.tsx';
import { usePerson } from '../../../session/use-session.ts';
import { DeclareDelivery } from './declare-delivery.tsx';
import { SettleDelivery } from './settle-delivery.tsx';

/** Contributions in kind: declared by who delivers, confirmed or returned by who receives. */
export function InKindActs({ convention }: { convention: Convention }) {
  const t = useTranslations();
  const { party } = usePerson();
  const isOwn = (id: string) => convention.pledges.some((each) => each.id === id && each.party === party);
  const mayDeliver = convention.possibleActs.includes('deliver');
  return (
    <ActSection id={IN_KIND_HEADING} title={t('inKind.title')} hint={t('inKind.lead')}>
      <InKindTables
        convention={convention}
        onPledge={(row) =>
          mayDeliver && isOwn(row.pledge) && row.left.amount + row.left.quantity > 0 ? (
            <DeclareDelivery convention={convention} row={row} />
          ) : null
        }
        onDelivery={(delivery) => (
          <SettleDelivery convention={convention} delivery={delivery} party={party} />
        )}
      />
    </ActSection>
  );
}

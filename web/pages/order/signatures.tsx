import './signatures.css';
import { useTranslations } from 'use-intl/react';
import type { Convention, Order } from '../../parts/convention/convention.ts';
import { useNamesOf } from '../../parts/convention/use-names.ts';
import { Instant, Words } from '../../ui/values.tsx';

const STEPS = ['prepared', 'authorised', 'executed'] as const;

/** Who prepared, authorised and paid an order, and when, each with a place to sign; empty where nobody has yet. */
export function Signatures({ convention, order }: { convention: Convention; order: Order }) {
  const t = useTranslations();
  const names = useNamesOf(convention);
  return (
    <ul className="order-signatures">
      {STEPS.map((step) => {
        const { name, party, at } = order[step] ?? {};
        return (
          <li key={step}>
            <h3>{t(`order.step.${step}`)}</h3>
            {name === undefined ? null : (
              <p>
                <Words>{name}</Words>
              </p>
            )}
            {party === undefined ? null : (
              <p>
                <Words>{names.party(party)}</Words>
              </p>
            )}
            {at === undefined ? null : (
              <p>
                <Instant value={at} />
              </p>
            )}
            <p className="order-signature">{t('order.signature')}</p>
          </li>
        );
      })}
    </ul>
  );
}

import './payee.css';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { Code, Words } from '../../ui/values.tsx';
import type { Order } from '../convention/convention.ts';
import { writeRib } from './rib.ts';

/** Whom a line pays: with the account, the identifier and the contract, as far as they were given. */
export function Payee({ line }: { line: Order['lines'][number] }) {
  const t = useTranslations();
  const { payee, party, rib, ice, contractReference } = line;
  return (
    <>
      <Words>{payee}</Words>
      <span className="payee-facts">
        {party === undefined ? null : (
          <Link to="/organisations/$id" params={{ id: `o-${party}` }}>
            {t('acts.payment.registered')}
          </Link>
        )}
        {contractReference === undefined ? null : <Words>{contractReference}</Words>}
        {rib === undefined ? null : (
          <span>
            {t('acts.payment.ribShort')} <Code>{writeRib(rib)}</Code>
          </span>
        )}
        {ice === undefined ? null : (
          <span>
            {t('acts.payment.iceShort')} <Code>{ice}</Code>
          </span>
        )}
      </span>
    </>
  );
}

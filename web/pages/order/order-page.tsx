import './order-page.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { Area } from '../../i18n/area.tsx';
import { useLanguage } from '../../i18n/language.tsx';
import { LANGUAGES } from '../../i18n/languages.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { type Convention, numberOf } from '../../parts/convention/convention.ts';
import { conventionQuery } from '../../parts/convention/queries.ts';
import { Button } from '../../ui/button.tsx';
import { InLanguage } from '../../ui/in-language.tsx';
import { Page } from '../../ui/page.tsx';
import { PageAnswer } from '../../ui/page-answer.tsx';
import { Empty } from '../../ui/states.tsx';
import { Toggles } from '../../ui/toggles.tsx';
import { Words } from '../../ui/values.tsx';
import { OrderSheet } from './order-sheet.tsx';

/** A payment order as it is put on paper and signed. */
export function OrderPage() {
  const { id } = useParams({ from: '/conventions/$id/orders/$orderId' });
  const query = useQuery(conventionQuery(useApi(), id));
  return (
    <Area name={['acts', 'order']}>
      <PageAnswer query={query}>{(convention) => <Shown convention={convention} />}</PageAnswer>
    </Area>
  );
}

/** The languages of the sheet: those in which a convention is signed. */
const SHEETS = ['ar', 'fr'] as const;

function Shown({ convention }: { convention: Convention }) {
  const t = useTranslations();
  const format = useFormat();
  const { orderId } = useParams({ from: '/conventions/$id/orders/$orderId' });
  const { language } = useLanguage();
  const [sheet, setSheet] = useState<(typeof SHEETS)[number]>(language === 'ar' ? 'ar' : 'fr');
  const order = convention.orders.find(({ id }) => id === orderId);
  return (
    <Page
      title={t('order.title', { order: numberOf(orderId) })}
      lead={
        <Link to="/conventions/$id/money" params={{ id: convention.id }} hash="tranches">
          <Words>{format.text(convention.terms.title)}</Words>
        </Link>
      }
      actions={order ? <Button onPress={() => window.print()}>{t('convention.text.print')}</Button> : null}
      isHeadPrinted={false}
    >
      {order ? (
        <>
          <div className="not-printed order-language">
            <Toggles
              label={t('order.language')}
              options={SHEETS.map((key) => ({ key, words: LANGUAGES[key].name, lang: key }))}
              chosen={sheet}
              onChoose={setSheet}
            />
          </div>
          <InLanguage language={sheet}>
            <Area name={['acts', 'order']}>
              <OrderSheet convention={convention} order={order} language={sheet} />
            </Area>
          </InLanguage>
        </>
      ) : (
        <Empty title={t('order.unknown')} />
      )}
    </Page>
  );
}

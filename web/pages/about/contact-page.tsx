import { useTranslations } from 'use-intl/react';
import { Area } from '../../i18n/area.tsx';
import type { ContactSetting } from '../../session/service.ts';
import { useService } from '../../session/use-service.ts';
import { Page } from '../../ui/page.tsx';
import { Office } from './office.tsx';
import { Sections } from './sections.tsx';

/** Who answers which question. The service's own office is a setting. */
export function ContactPage() {
  return (
    <Area name="about">
      <Contact />
    </Area>
  );
}

const SECTIONS = ['account', 'convention', 'figures', 'centre', 'rights', 'service', 'security'] as const;

function Contact() {
  const t = useTranslations();
  const { contact } = useService();
  return (
    <Page title={t('shell.footer.contact')} lead={t('about.contact.lead')}>
      <section className="panel">
        <h2>{t('about.contact.office')}</h2>
        <Office of={contact} unset={t('about.contact.unset')} />
        {contact ? <Ways of={contact} /> : null}
      </section>
      <Sections
        of={SECTIONS.map((key) => ({
          key,
          title: t(`about.contact.sections.${key}.title`),
          text: t(`about.contact.sections.${key}.text`),
        }))}
      />
    </Page>
  );
}

function Ways({ of: { mail, phone } }: { of: ContactSetting }) {
  const t = useTranslations();
  return (
    <>
      {mail === undefined ? null : (
        <p>
          {t('about.contact.mail')}{' '}
          <a href={`mailto:${mail}`} dir="ltr">
            {mail}
          </a>
        </p>
      )}
      {phone === undefined ? null : (
        <p>
          {t('about.contact.phone')}{' '}
          <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`} dir="ltr">
            {phone}
          </a>
        </p>
      )}
    </>
  );
}

import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { Area } from '../../i18n/area.tsx';
import { useService } from '../../session/use-service.ts';
import { Page } from '../../ui/page.tsx';
import { Words } from '../../ui/values.tsx';
import { Office } from './office.tsx';
import { Sections } from './sections.tsx';

/** Who answers for the service, and what it keeps: the offices are settings, what is kept is what the code keeps. */
export function LegalPage() {
  return (
    <Area name="about">
      <Notice />
    </Area>
  );
}

const SECTIONS = ['device', 'information', 'value', 'licences'] as const;

function Notice() {
  const t = useTranslations();
  const { publisher, host } = useService();
  return (
    <Page title={t('shell.footer.legal')} lead={t('about.legal.lead')}>
      <section className="panel">
        <h2>{t('about.legal.publisher')}</h2>
        <Office of={publisher} unset={t('about.legal.unset')} />
      </section>
      <section className="panel">
        <h2>{t('about.legal.host')}</h2>
        <Office of={host} unset={t('about.legal.unset')} />
      </section>
      <PersonalData />
      <Security />
      <Sections
        of={SECTIONS.map((key) => ({
          key,
          title: t(`about.legal.${key}`),
          text: t(`about.legal.${key}Text`),
        }))}
      />
    </Page>
  );
}

/** Law 09-08: what people must be told. The number that the CNDP gave is a setting. */
function PersonalData() {
  const t = useTranslations();
  const { cndp } = useService();
  return (
    <section className="panel">
      <h2>{t('about.legal.data')}</h2>
      <p>{t('about.legal.law')}</p>
      <p>
        {t('about.legal.cndp')} {cndp === undefined ? t('about.legal.unset') : <Words>{cndp}</Words>}
      </p>
      <p>{t('about.legal.kept')}</p>
      <p>{t('about.legal.readers')}</p>
      <p>{t('about.legal.connections')}</p>
      <p>{t('about.legal.rights')}</p>
      <p>
        <Link to="/contact">{t('shell.footer.contact')}</Link>
      </p>
    </section>
  );
}

/** Law 05-20: how the service is protected, and under which reference; the reference is a setting. */
function Security() {
  const t = useTranslations();
  const { security } = useService();
  return (
    <section className="panel">
      <h2>{t('about.legal.security')}</h2>
      <p>{t('about.legal.securityText')}</p>
      <p>
        {t('about.legal.securityReference')}{' '}
        {security === undefined ? t('about.legal.unset') : <Words>{security}</Words>}
      </p>
    </section>
  );
}

import './masthead.css';
import { Link } from '@tanstack/react-router';
import { useService } from '../session/use-service.ts';
import { SERVICE_NAME } from './service-name.ts';

/** Whose service this is, where a setting says it, and the service's name: both languages stand together. */
export function Masthead() {
  const { institution } = useService();
  return (
    <>
      {institution ? (
        <p className="institution">
          {institution.emblem === undefined ? null : <img src={institution.emblem} alt="" />}
          <span className="in-both">
            <span lang="ar" dir="rtl">
              {institution.nameAr}
            </span>{' '}
            <span lang="fr" dir="ltr">
              {institution.nameFr}
            </span>
          </span>
        </p>
      ) : null}
      <Link to="/" className="brand">
        <img src="/favicon.svg" alt="" width="40" height="40" />
        <span className="in-both">
          <Name language="ar" dir="rtl" /> <Name language="fr" dir="ltr" />
        </span>
      </Link>
    </>
  );
}

function Name({ language, dir }: { language: keyof typeof SERVICE_NAME; dir: 'rtl' | 'ltr' }) {
  const { name, purpose } = SERVICE_NAME[language];
  return (
    <span lang={language} dir={dir}>
      <strong>{name}</strong> <span className="brand-purpose">{purpose}</span>
    </span>
  );
}

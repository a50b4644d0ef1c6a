import './offline.css';
import { useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl/react';
import { Icon } from '../ui/icon.tsx';

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Says that there is no connection, as long as there is none. */
export function Offline() {
  const t = useTranslations();
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status">
      {isOnline ? null : (
        <p className="banner">
          <Icon name="offline" /> <span>{t('shell.offline')}</span>
        </p>
      )}
    </div>
  );
}

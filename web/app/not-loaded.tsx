import '../ui/states.css';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl/react';
import { isReachable } from '../api/reachable.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';

/** How often the server is looked for, in milliseconds: browsers do not always notice that they are back. */
const LOOK = 5_000;

async function openOnceBack(): Promise<void> {
  if (await isReachable()) window.location.reload();
}

/** In place of a page that has never been fetched while there is no connection. It opens by itself once there is. */
export function NotLoaded() {
  const t = useTranslations();
  useEffect(() => {
    const look = () => void openOnceBack();
    const timer = setInterval(look, LOOK);
    window.addEventListener('online', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', look);
    };
  }, []);
  return (
    <div className="state" role="status">
      <p className="state-title">
        <Icon name="offline" /> <span>{t('shell.notLoaded.title')}</span>
      </p>
      <p>{t('shell.notLoaded.text')}</p>
      <Button onPress={() => void openOnceBack()}>{t('shell.notLoaded.retry')}</Button>
    </div>
  );
}

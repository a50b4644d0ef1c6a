import './button.css';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button';
import { useTranslations } from 'use-intl/react';
import { Icon, type IconName } from './icon.tsx';

interface Props extends Omit<ButtonProps, 'className' | 'style' | 'children'> {
  kind?: 'primary' | 'secondary' | 'danger' | 'quiet';
  icon?: IconName;
  children: string;
}

/** A button. While `isPending` it keeps its focus, does nothing, and says that it is at work. */
export function Button({ kind = 'secondary', icon, children, ...rest }: Props) {
  const t = useTranslations();
  return (
    <AriaButton {...rest} className={`button button-${kind}`}>
      {rest.isPending ? <span className="spinner" role="img" aria-label={t('ui.atWork')} /> : null}
      {icon && !rest.isPending ? <Icon name={icon} /> : null}
      <span>{children}</span>
    </AriaButton>
  );
}

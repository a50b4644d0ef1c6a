import './badge.css';
import { Icon, type IconName } from './icon.tsx';

export type Tone = 'neutral' | 'good' | 'warning' | 'bad' | 'info';

const ICONS: Record<Tone, IconName> = {
  neutral: 'info',
  good: 'check',
  warning: 'clock',
  bad: 'warning',
  info: 'info',
};

/** A state in a word, with a picture and a colour that say the same. */
export function Badge({ tone, children, icon }: { tone: Tone; children: string; icon?: IconName }) {
  return (
    <span className={`badge badge-${tone}`}>
      <Icon name={icon ?? ICONS[tone]} />
      <span>
        <bdi>{children}</bdi>
      </span>
    </span>
  );
}

import './icon.css';

/** Small pictures beside words, never instead of them. Those that point follow the direction of writing. */
const PATHS = {
  check: 'M4 12.5l5 5L20 6.5',
  cross: 'M6 6l12 12M18 6L6 18',
  warning: 'M12 4L2.5 20h19zM12 10v4.5M12 17.2v.3',
  clock: 'M12 3a9 9 0 100 18 9 9 0 000-18zM12 7.5V12l3 2',
  info: 'M12 3a9 9 0 100 18 9 9 0 000-18zM12 11v5.5M12 7.6v.3',
  back: 'M4 12h16M11 5l-7 7 7 7',
  forward: 'M20 12H4M13 5l7 7-7 7',
  pen: 'M4 20l1-4L16.5 4.5l3 3L8 19zM14 7l3 3',
  offline:
    'M3 3l18 18M5 12a10 10 0 013-2M2 8.5A15 15 0 016 6M12 9a10 10 0 017 3M12 5a15 15 0 0110 3.5M9 16a4.5 4.5 0 016 0M12 20v.2',
  person: 'M12 4a4 4 0 100 8 4 4 0 000-8zM4 20.5c1-4 4-6 8-6s7 2 8 6',
  download: 'M12 4v11M7 10.5l5 5 5-5M4 20h16',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  search: 'M10.5 4a6.5 6.5 0 100 13 6.5 6.5 0 000-13zM15.3 15.3L20.5 20.5',
  menu: 'M4 7h16M4 12h16M4 17h16',
} as const;

export type IconName = keyof typeof PATHS;

const POINTING: readonly IconName[] = ['back', 'forward'];

export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className={POINTING.includes(name) ? 'icon icon-pointing' : 'icon'}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}

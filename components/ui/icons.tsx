import type { ReactNode } from 'react';
import { classes } from './classes';
import styles from './Icon.module.css';

const DRAWINGS = {
  passed: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M5.2 8.3l2 2 3.6-4.2" />
    </>
  ),
  error: <path d="M3.4 3.4l9.2 9.2M12.6 3.4l-9.2 9.2" strokeWidth="2.2" />,
  stale: <path d="M8 1.6L14.4 8 8 14.4 1.6 8z" strokeDasharray="2.6 2" />,
  running: (
    <>
      <path d="M8 1.8a6.2 6.2 0 1 1-6.2 6.2" />
      <circle className="fill" cx="8" cy="8" r="1.6" />
    </>
  ),
  started: (
    <>
      <circle cx="8" cy="8" r="5.8" />
      <path className="fill" d="M8 2.2a5.8 5.8 0 0 0 0 11.6z" />
    </>
  ),
  open: <circle cx="8" cy="8" r="5.8" />,
  run: <path className="fill" d="M4.5 2.8v10.4L13 8z" />,
  stop: <rect className="fill" x="3.5" y="3.5" width="9" height="9" rx="1" />,
  copy: <path d="M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3" />,
  more: (
    <>
      <circle className="fill" cx="3" cy="8" r="1.3" />
      <circle className="fill" cx="8" cy="8" r="1.3" />
      <circle className="fill" cx="13" cy="8" r="1.3" />
    </>
  ),
  undo: <path d="M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6M5.5 3.5l-3 3 3 3" />,
  search: (
    <>
      <circle cx="7" cy="7" r="4.6" />
      <path d="M10.5 10.5L14 14" />
    </>
  ),
  contents: <path d="M5.5 4h8M5.5 8h8M5.5 12h8M2.3 4h.4M2.3 8h.4M2.3 12h.4" />,
  tables: <path d="M2 3h12v10H2zM2 6.5h12M7 6.5V13" />,
  theme: (
    <>
      <circle cx="8" cy="8" r="3.2" />
      <path d="M8 1.4v1.4M8 13.2v1.4M1.4 8h1.4M13.2 8h1.4M3.3 3.3l1 1M11.7 11.7l1 1M12.7 3.3l-1 1M4.3 11.7l-1 1" />
    </>
  ),
  graph: (
    <>
      <circle cx="3.5" cy="8" r="1.8" />
      <circle cx="12.5" cy="4" r="1.8" />
      <circle cx="12.5" cy="12" r="1.8" />
      <path d="M5.2 7.2L10.8 4.7M5.2 8.8l5.6 2.5" />
    </>
  ),
  chart: <path d="M2.5 2v11.5H14M5 10.5l3-3.5 2 1.8L13.5 4" />,
  download: <path d="M8 2v8M4.8 7L8 10.2 11.2 7M2.5 13.5h11" />,
  lock: <path d="M3.5 7h9v6.5h-9zM5.5 7V5a2.5 2.5 0 0 1 5 0v2" />,
  warning: <path d="M8 2.2l6.2 11.3H1.8zM8 6.5v3.2M8 11.6v.2" />,
  offline: <path d="M4.5 12.5h7a2.7 2.7 0 0 0 .6-5.3A4.2 4.2 0 0 0 6 4.4M2 2l12 12M4.2 7.2a2.7 2.7 0 0 0 .3 5.3" />,
  shield: <path d="M8 1.8l5 1.8v4c0 3.2-2.2 5.4-5 6.6-2.8-1.2-5-3.4-5-6.6v-4z" />,
  right: <path d="M6 3.5L10.5 8 6 12.5" />,
  down: <path d="M3.5 6L8 10.5 12.5 6" />,
  up: <path d="M3.5 10L8 5.5 12.5 10" />,
  check: <path d="M3.5 8.5l3 3 6-7" />,
  add: <path d="M8 3v10M3 8h10" />,
  close: <path d="M3.8 3.8l8.4 8.4M12.2 3.8l-8.4 8.4" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof DRAWINGS;

/** Decoration only: the word beside it, or its button's name, says what it means. */
export function Icon({ name, className }: { name: IconName; className?: string | undefined }) {
  return (
    <svg className={classes(styles.icon, className)} viewBox="0 0 16 16" aria-hidden="true">
      {DRAWINGS[name]}
    </svg>
  );
}

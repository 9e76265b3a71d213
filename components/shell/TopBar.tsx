import type { ReactNode } from 'react';
import { sitePath } from '@/lib/core/site-path';
import { BrandMark } from './BrandMark';
import { SiteLink } from './SiteLink';
import { ThemeMenu } from './ThemeMenu';
import styles from './TopBar.module.css';

const PLACES = [
  { id: 'lessons', word: 'Lessons', path: '/' },
  { id: 'practice', word: 'Practice', path: '/practice/' },
  { id: 'author', word: 'Write', path: '/author/' },
  { id: 'coverage', word: 'Coverage', path: '/coverage/' },
] as const;

/**
 * The bar above every page. With a `trail` (where a lesson stands) the navigation makes room for it;
 * `children` are the page's own tools, left of the theme; on a phone their menu holds the theme. A page's content is its `<main id="content">`.
 */
export function TopBar({
  current,
  trail,
  children,
}: {
  current?: (typeof PLACES)[number]['id'];
  trail?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <>
      <a className={styles.skip} href="#content">
        Skip to the content
      </a>
      <header className={styles.bar}>
        <SiteLink className={styles.brand} href={sitePath('/')}>
          <BrandMark />
          <span className={styles.word}>Millrace</span>
        </SiteLink>
        {trail ? (
          <span className={styles.trail}>{trail}</span>
        ) : (
          <nav aria-label="Main" className={styles.nav}>
            {PLACES.map(({ id, word, path }) => (
              <SiteLink key={id} href={sitePath(path)} aria-current={current === id ? 'page' : undefined}>
                {word}
              </SiteLink>
            ))}
          </nav>
        )}
        <div className={styles.tools}>
          {children}
          <span className={trail ? styles.theme : undefined}>
            <ThemeMenu />
          </span>
        </div>
      </header>
    </>
  );
}

import type { ReactNode } from 'react';
import { sitePath } from '@/lib/core/site-path';
import { BrandMark } from './BrandMark';
import { SiteLink } from './SiteLink';
import { ThemeMenu } from './ThemeMenu';
import styles from './TopBar.module.css';

/**
 * The bar above every page. With a `trail` (where a lesson stands) the navigation makes room for it;
 * `children` are the page's own tools, left of the theme; on a phone their menu holds the theme. A page's content is its `<main id="content">`.
 */
export function TopBar({ current, trail, children }: { current?: 'lessons'; trail?: ReactNode; children?: ReactNode }) {
  return (
    <>
      <a className={styles.skip} href="#content">
        Skip to the content
      </a>
      <header className={styles.bar}>
        <SiteLink className={styles.brand} href={sitePath('/')}>
          <BrandMark />
          <span className={trail ? styles.word : undefined}>Millrace</span>
        </SiteLink>
        {trail ? (
          <span className={styles.trail}>{trail}</span>
        ) : (
          <nav aria-label="Main" className={styles.nav}>
            <SiteLink href={sitePath('/')} aria-current={current === 'lessons' ? 'page' : undefined}>
              Lessons
            </SiteLink>
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

import type { ReactNode } from 'react';
import { CommandBar } from '@/components/command/CommandBar';
import { YourWork } from '@/components/saved-work/YourWork';
import { sitePath } from '@/lib/core/site-path';
import { BrandMark } from './BrandMark';
import { PLACES } from './places';
import { SiteLink } from './SiteLink';
import { SiteMenu } from './SiteMenu';
import { ThemeMenu } from './ThemeMenu';
import styles from './TopBar.module.css';

/**
 * The bar above every page. With a `trail` (where a lesson stands) the navigation makes room for it;
 * `children` are the page's own tools, left of the theme; on a phone their menu holds commands, keys and theme. A page's content is its `<main id="content">`.
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
          <CommandBar />
          {children}
          <YourWork button={!trail} />
          <span className={styles.theme}>
            <ThemeMenu />
          </span>
          {!trail && (
            <span className={styles.phone}>
              <SiteMenu />
            </span>
          )}
        </div>
      </header>
    </>
  );
}

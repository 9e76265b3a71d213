'use client';

import { type ReactNode, use } from 'react';
import { SiteLink } from '@/components/shell/SiteLink';
import { isSafe, isSafePicture, LinkContext, leavesSite } from './LinkContext';
import styles from './ProseView.module.css';

export function ProseLink({ url, children }: { url: string; children: ReactNode }) {
  const to = use(LinkContext)(url);
  if (!to || !isSafe(to.href)) return children;
  if (to.coming) {
    return (
      <>
        <span className={styles.coming}>{children}</span>
        <span className={styles.later}>coming</span>
      </>
    );
  }
  if (to.foreign) {
    return (
      <a href={to.href} target="_blank" rel="noopener noreferrer" title={to.href}>
        {children} <small className={styles.whither}>({whither(to.href)})</small>
      </a>
    );
  }
  if (to.href.startsWith('/')) return <SiteLink href={to.href}>{children}</SiteLink>;
  return (
    <a href={to.href} rel={leavesSite(url) ? 'noreferrer' : undefined}>
      {children}
    </a>
  );
}

export function ProseImage({ url, words }: { url: string; words: string }) {
  const to = use(LinkContext)(url);
  return to && isSafePicture(to.href) ? <img src={to.href} alt={words} loading="lazy" /> : words;
}

/** The host a link leads to, or the address it writes to. */
const whither = (href: string) => (URL.canParse(href) && new URL(href).host) || href.replace(/^mailto:/i, '');

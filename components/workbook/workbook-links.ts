import type { LinkTo } from '@/components/prose/LinkContext';
import { sitePath } from '@/lib/core/site-path';

/** Where links in a notebook's texts lead: into this page, into this site, or out of it with the host said. */
export const workbookLinks: LinkTo = (url) => {
  if (url.startsWith('#')) return { href: url };
  if (url.startsWith('/') && !url.startsWith('//')) return { href: sitePath(`/${url.slice(1)}`) };
  return /^(?:https?|mailto):/i.test(url) ? { href: url, foreign: true } : undefined;
};

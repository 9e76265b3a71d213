import Link from 'next/link';
import type { ComponentProps } from 'react';
import { withoutBasePath } from '@/lib/core/site-path';

/** A link inside the site. `href` comes from lib/core/site-path; the page changes without leaving, so engines stay warm. */
export function SiteLink({ href, ...rest }: Omit<ComponentProps<typeof Link>, 'href'> & { href: string }) {
  return <Link href={withoutBasePath(href)} prefetch={false} {...rest} />;
}

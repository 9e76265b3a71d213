import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { preload } from 'react-dom';
import { THEME_SCRIPT } from '@/components/shell/theme';
import './tokens.css';
import './fonts.css';
import './global.css';

export const metadata: Metadata = {
  title: { default: 'Millrace', template: '%s · Millrace' },
  description: 'Learn data engineering by doing it: lessons whose SQL and TypeScript run in the page.',
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fdfcfa' },
    { media: '(prefers-color-scheme: dark)', color: '#16181a' },
  ],
};

const UPRIGHT = [
  new URL('@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2', import.meta.url),
  new URL('@fontsource-variable/source-code-pro/files/source-code-pro-latin-wght-normal.woff2', import.meta.url),
];

export default function Layout({ children }: { children: ReactNode }) {
  for (const { href } of UPRIGHT) preload(href, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' });
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }} />
      </head>
      <body>{children}</body>
    </html>
  );
}

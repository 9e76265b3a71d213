'use client';

import { createContext } from 'react';

/** Where a link of a lesson leads; `coming` is planned and not written yet. Undefined: it leads nowhere. */
export type LinkTo = (url: string) => { readonly href: string; readonly coming?: boolean } | undefined;

const OUTSIDE = /^(https?:|mailto:)/i;
const INSIDE = /^([./#]|[\w-]+[/#?.]?)(?!.*:)/;

/** Without a site around it a link inside stays as it is written. */
export const LinkContext = createContext<LinkTo>((url) => (OUTSIDE.test(url) || INSIDE.test(url) ? { href: url } : undefined));

export const leavesSite = (url: string) => /^https?:/i.test(url);

'use client';

import { createContext } from 'react';

/**
 * Where a link of a lesson leads. `coming` is planned and not written yet; `foreign` was written by somebody we do not know, and
 * shows where it leads. Undefined: it leads nowhere.
 */
export type LinkTo = (
  url: string,
) => { readonly href: string; readonly coming?: boolean; readonly foreign?: boolean } | undefined;

const SCHEME = /^([a-z][a-z\d+.-]*:|\/\/)/i;
const SAFE_SCHEME = /^(https?|mailto):/i;

/** Links lead to the web, a mail program, or a place inside the site; to nothing that runs. */
export const isSafe = (url: string) => SAFE_SCHEME.test(url) || !SCHEME.test(url);

/** A picture may also be one that came with the lesson. */
export const isSafePicture = (url: string) => isSafe(url) || /^data:image\//i.test(url);

/** Without a site around it a link stays as it is written. */
export const LinkContext = createContext<LinkTo>((url) => ({ href: url }));

export const leavesSite = (url: string) => /^https?:/i.test(url);

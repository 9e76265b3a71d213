import type { Site } from './site';

/** The site a second time, under a path, for the stories that prove it can be hosted so. */
export const SUB_PATH_SITE: Site = { folder: '.cache/site-under-a-path', basePath: '/learn/millrace', brotliLevel: 1 };

const basePath = () => process.env.NEXT_PUBLIC_BASE_PATH ?? '';

/**
 * The one way to a URL inside the site. Adds the base path, and the trailing slash that pages have and files do not;
 * keeps `?…` and `#…`.
 */
export function sitePath(path: `/${string}`): string {
  const [, page = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(path) ?? [];
  const isWhole = page.endsWith('/') || /\.[^/]+$/.test(page);
  return `${basePath()}${isWhole ? page : `${page}/`}${rest}`;
}

export const lessonPath = (id: string, cell?: string) => sitePath(`/lessons/${id}/${cell ? `#${cell}` : ''}`);

export const questionPath = (id: string, cell?: string) => sitePath(`/practice/${id}/${cell ? `#${cell}` : ''}`);

/** Takes the base path off a URL made by `sitePath`, for a router that adds it by itself. */
export function withoutBasePath(url: string): string {
  return url.startsWith(`${basePath()}/`) ? url.slice(basePath().length) : url;
}

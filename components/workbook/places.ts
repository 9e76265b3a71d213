import { sitePath } from '@/lib/core/site-path';

/**
 * What the address of the page asks for. `start` is the list, or an empty notebook where there is none yet; `from-lesson` is a
 * lesson that comes along.
 */
export type Place =
  | { readonly kind: 'start' | 'list' | 'new' | 'from-lesson' }
  | { readonly kind: 'workbook'; readonly id: string };

export function placeIn(address: Pick<URLSearchParams, 'get' | 'has'>): Place {
  const id = address.get('n');
  if (id) return { kind: 'workbook', id };
  if (address.has('from-lesson')) return { kind: 'from-lesson' };
  return { kind: address.has('new') ? 'new' : address.has('all') ? 'list' : 'start' };
}

export function pathTo(place: Place): string {
  switch (place.kind) {
    case 'workbook':
      return sitePath(`/notebook/?n=${place.id}`);
    case 'new':
      return sitePath('/notebook/?new');
    case 'from-lesson':
      return sitePath('/notebook/?from-lesson');
    case 'list':
      return sitePath('/notebook/?all');
    case 'start':
      return sitePath('/notebook/');
  }
}

export const goTo = (place: Place) => history.pushState(null, '', pathTo(place));

/** The same notebook under another address: Back does not lead through both. */
export const nowAt = (place: Place) => history.replaceState(null, '', pathTo(place));

import { createStore } from '@/lib/core/store';
import { findHits, type Hit } from './find-hits';
import { goToHit, hideHits, showHits } from './go-to-hit';
import { type Passage, pagePassages } from './page-passages';

/** A search whose hits are marked on the page: which one the reader is at, of how many. */
export type Search = { readonly query: string; readonly at: number; readonly of: number; readonly where: string };

export const search = createStore<Search | undefined, { readonly search: Search | undefined }>(
  undefined,
  (_, event) => event.search,
);

export type Found = { readonly passages: readonly Passage[]; readonly hits: readonly Hit[] };

/** What the page has of a query now. */
export function searchPage(query: string): Found {
  const root = document.getElementById('content');
  const passages = root ? pagePassages(root) : [];
  return { passages, hits: findHits(passages, query) };
}

/** Goes to a hit by its number; beyond the last comes the first. The page is read anew: it may have changed. */
export function goToFound(query: string, number: number): void {
  const { passages, hits } = searchPage(query);
  const at = hits.length === 0 ? 0 : (number + hits.length) % hits.length;
  const hit = hits[at];
  const passage = hit && passages[hit.passage];
  if (passage) goToHit(passage, hit);
  showHits(passages, hits, hit);
  search.send({ search: { query, at, of: hits.length, where: passage?.where ?? '' } });
}

export function endSearch(): void {
  hideHits();
  search.send({ search: undefined });
}

import { findEditor } from '@/components/editor/open-editors';
import { BLOCK } from '../current-cell';
import { goToElement } from '../go-to-element';
import type { Hit } from './find-hits';
import { type Passage, rangeOf } from './page-passages';

/** Brings a hit into view, and the focus to the cell or the passage that it is in. */
export function goToHit(passage: Passage, hit: Hit): void {
  const block = passage.element.closest<HTMLElement>(BLOCK);
  const editor = block ? findEditor(block.id) : undefined;
  const isBeingEdited = passage.element.closest('[data-phase]:not([data-phase=still])') !== null;
  if (passage.kind === 'code' && editor && (isBeingEdited || !canHighlight)) {
    editor.reveal({ from: hit.from, to: hit.to });
    return;
  }
  goToElement(block ?? passage.element);
  const place = rangeOf(passage, hit.from, hit.to)?.startContainer.parentElement;
  place?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
}

const canHighlight = typeof CSS !== 'undefined' && 'highlights' in CSS;

/** Marks all hits, and the one the reader is at; elsewhere than in code a browser without highlights marks its passage. */
export function showHits(passages: readonly Passage[], hits: readonly Hit[], at: Hit | undefined): void {
  hideHits();
  const rangeAt = ({ passage, from, to }: Hit) => {
    const its = passages[passage];
    return (its && rangeOf(its, from, to)) ?? [];
  };
  if (canHighlight) {
    CSS.highlights.set('found', new Highlight(...hits.flatMap(rangeAt)));
    if (at) CSS.highlights.set('found-here', new Highlight(...[rangeAt(at)].flat()));
  } else if (at) passages[at.passage]?.element.setAttribute('data-found', '');
}

export function hideHits(): void {
  for (const element of document.querySelectorAll('[data-found]')) element.removeAttribute('data-found');
  if (!canHighlight) return;
  CSS.highlights.delete('found');
  CSS.highlights.delete('found-here');
}

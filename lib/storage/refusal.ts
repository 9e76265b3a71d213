/** Why the browser would not keep something, in words for the reader. */
export function reasonOf(error: unknown): string {
  if (error instanceof DOMException && error.name === 'QuotaExceededError') return 'the browser has no room left';
  if (error instanceof DOMException && error.name === 'SecurityError')
    return 'the browser forbids storage for this site';
  if (error instanceof DOMException && (error.name === 'InvalidStateError' || error.name === 'AbortError'))
    return 'the browser closed its storage';
  if (typeof indexedDB === 'undefined') return 'this browser has no storage for this site';
  return (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
}

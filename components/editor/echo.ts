/** Tells a change that came back from the lesson from one that the lesson made. */
export function createEcho() {
  let waiting: readonly string[] = [];
  return {
    /** The editor sent this code out. */
    sent(code: string): void {
      waiting = [...waiting, code].slice(-100);
    },
    /** Whether `code` is one that was sent and has not come back yet. What was sent before it never will. */
    isOwn(code: string): boolean {
      const place = waiting.indexOf(code);
      if (place === -1) return false;
      waiting = waiting.slice(place + 1);
      return true;
    },
  };
}

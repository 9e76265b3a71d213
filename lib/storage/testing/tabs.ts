import type { TabHost } from '../tab-host';

const aborted = (why: string) => new DOMException(why, 'AbortError');

/** The one lock of a browser, for any number of its tabs; `leave` is the page's going, `look` the watch over what is kept. */
export function createTabs() {
  const tabs = { leave: () => {}, look: () => {}, isThere: true };
  let holder: { lose(): void } | undefined;
  const waiting: (() => void)[] = [];
  const release = () => {
    holder = undefined;
    waiting.shift()?.();
  };
  const host: TabHost = {
    async lock(_, asking, signal, use) {
      if (holder && asking === 'try') return use(false);
      if (holder && asking === 'wait')
        await new Promise<void>((resolve, reject) => {
          waiting.push(resolve);
          signal.addEventListener('abort', () => {
            waiting.splice(waiting.indexOf(resolve), 1);
            reject(aborted('given up'));
          });
        });
      holder?.lose();
      await new Promise<void>((resolve, reject) => {
        const mine = { lose: () => reject(aborted('stolen')) };
        holder = mine;
        void use(true)
          .then(resolve, reject)
          .finally(() => holder === mine && release());
      });
    },
    onLeave(listener) {
      tabs.leave = listener;
      return () => {};
    },
    onWatch(listener) {
      tabs.look = listener;
      return () => {};
    },
    isThere: async () => tabs.isThere,
    onWritten: () => {},
  };
  return { tabs, host };
}

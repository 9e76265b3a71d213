import type { TabHost } from '../tab-host';

/** The one lock of a browser, for any number of its tabs; `leave` is the page's going. */
export function createTabs() {
  const tabs = { leave: () => {} };
  let holder: { lose(): void } | undefined;
  const host: TabHost = {
    async lock(_, steal, use) {
      if (holder && !steal) return use(false);
      holder?.lose();
      await new Promise<void>((resolve, reject) => {
        const mine = { lose: () => reject(new DOMException('stolen', 'AbortError')) };
        holder = mine;
        void use(true)
          .then(resolve, reject)
          .finally(() => {
            if (holder === mine) holder = undefined;
          });
      });
    },
    onLeave(listener) {
      tabs.leave = listener;
      return () => {};
    },
  };
  return { tabs, host };
}

/** A browser may refuse both, and a page without a secure address has neither. */
const storage = (): StorageManager | undefined => ('storage' in navigator ? navigator.storage : undefined);

let asked = false;

/** Asks the browser, once per page, not to clear this site's data when its disk is short. Call it once there is work. */
export function askToPersist(): void {
  if (asked) return;
  asked = true;
  void storage()
    ?.persist()
    .catch(() => false);
}

export type Room = { readonly used: number; readonly quota: number; readonly isPersistent: boolean };

/** What the browser says of its room for this site; undefined if it does not tell. */
export async function findRoom(): Promise<Room | undefined> {
  try {
    const { usage, quota } = (await storage()?.estimate()) ?? {};
    if (usage === undefined || quota === undefined || quota === 0) return undefined;
    return { used: usage, quota, isPersistent: (await storage()?.persisted()) ?? false };
  } catch {
    return undefined;
  }
}

/** Little enough that the next thing kept may not fit. */
export const isNearlyFull = ({ used, quota }: Room) => used > 0.9 * quota || quota - used < 2_000_000;

const KEY = 'recent-commands';
const KEPT = 5;

/** Ids of the commands that were chosen last, the last one first. */
export function recentCommands(): readonly string[] {
  try {
    return (localStorage.getItem(KEY) ?? '').split(' ').filter(Boolean);
  } catch {
    return [];
  }
}

export function noteCommand(id: string): void {
  const kept = [id, ...recentCommands().filter((other) => other !== id)].slice(0, KEPT);
  try {
    localStorage.setItem(KEY, kept.join(' '));
  } catch {
    // A browser that stores nothing has no recent commands.
  }
}

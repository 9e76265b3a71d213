const DAY = 86_400_000;

/** Days since 1970 on the reader's own calendar. */
export function dayOf(at: number): number {
  const date = new Date(at);
  return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY);
}

/** `23 April`, with the year where it is not this one. */
export function dateText(at: number, now: number): string {
  const date = new Date(at);
  const year = date.getFullYear() === new Date(now).getFullYear() ? {} : { year: 'numeric' as const };
  return date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', ...year });
}

/** When something is to come again: `today`, `tomorrow`, `in 3 days`, `on 23 April`. */
export function dueText(due: number, now: number): string {
  const days = dayOf(due) - dayOf(now);
  if (days <= 0) return 'today';
  if (days === 1) return 'tomorrow';
  return days < 14 ? `in ${days} days` : `on ${dateText(due, now)}`;
}

/** When something was: `today`, `yesterday`, `3 days ago`, `on 3 March`. */
export function agoText(at: number, now: number): string {
  const days = dayOf(now) - dayOf(at);
  if (days <= 0) return 'today';
  if (days === 1) return 'yesterday';
  return days < 14 ? `${days} days ago` : `on ${dateText(at, now)}`;
}

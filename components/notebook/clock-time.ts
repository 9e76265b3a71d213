/** "14:32", on the reader's clock. */
export function clockTime(at: number): string {
  const time = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** "20 Nov, 14:32"; on the same day the time alone. */
export function dayAndTime(at: number, now = Date.now()): string {
  const [day, today] = [at, now].map((time) => new Date(time).toDateString());
  if (day === today) return clockTime(at);
  return `${new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'short' })}, ${clockTime(at)}`;
}

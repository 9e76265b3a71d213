import { clockTime } from '@/components/notebook/clock-time';

/** "1.2 kB" */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1e6) return `${(bytes / 1e3).toFixed(1)} kB`;
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}

/** "today at 14:32", "on 20 Nov at 14:32" */
export function changedWords(at: number, now = Date.now()): string {
  const [then, today] = [new Date(at).toDateString(), new Date(now).toDateString()];
  const day = new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'short' });
  return then === today ? `today at ${clockTime(at)}` : `on ${day} at ${clockTime(at)}`;
}

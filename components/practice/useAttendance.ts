import { useEffect } from 'react';
import { attend } from '@/lib/practice/commands';
import { browserJournal } from './browser-journal';

const EVERY_MS = 5_000;

/** Tells the clocks that somebody is here, at a question or at none, for as long as the page is in sight. */
export function useAttendance(question?: string) {
  useEffect(() => {
    const store = browserJournal();
    const tell = () => {
      if (document.visibilityState === 'visible') store.change(attend(store.read().journal, question, Date.now()));
    };
    void store.settled().then(tell);
    const timer = setInterval(tell, EVERY_MS);
    document.addEventListener('visibilitychange', tell);
    addEventListener('pagehide', tell);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tell);
      removeEventListener('pagehide', tell);
    };
  }, [question]);
}

import { useEffect, useRef, useState } from 'react';
import type { OnRows } from '@/lib/notebook/results';

/** Rows on their way out of the page: into a file or the clipboard. */
export type Transfer =
  | { readonly status: 'under-way'; readonly what: string; readonly written: number; readonly of: number | undefined }
  | { readonly status: 'over'; readonly words: string };

/** Words of the end stay for a while. */
const WORDS_MS = 4_000;

/** One transfer at a time; another, or leaving the page, ends it. */
export function useTransfer() {
  const [transfer, setTransfer] = useState<Transfer>();
  const current = useRef<AbortController>(undefined);
  useEffect(() => () => current.current?.abort(), []);
  useEffect(() => {
    if (transfer?.status !== 'over') return;
    const timer = setTimeout(() => setTransfer(undefined), WORDS_MS);
    return () => clearTimeout(timer);
  }, [transfer]);

  async function start(what: string, work: (signal: AbortSignal, onRows: OnRows) => Promise<string>) {
    current.current?.abort();
    const controller = new AbortController();
    current.current = controller;
    const { signal } = controller;
    const tell = (next: Transfer) => !signal.aborted && setTransfer(next);
    tell({ status: 'under-way', what, written: 0, of: undefined });
    try {
      const words = await work(signal, (written, of) => tell({ status: 'under-way', what, written, of }));
      tell({ status: 'over', words });
    } catch {
      tell({ status: 'over', words: `${what} failed: the rows could not be read. Run the cell again.` });
    }
  }

  function cancel() {
    current.current?.abort();
    setTransfer(undefined);
  }
  return { transfer, start, cancel };
}

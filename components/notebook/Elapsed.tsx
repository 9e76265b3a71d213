'use client';

import { useEffect, useState } from 'react';

/** "running, 1.4 s": the time counts, so nothing has to spin. */
export function Elapsed({ since, finished, statements }: { since: number; finished: number; statements: number }) {
  const [now, setNow] = useState(since);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 100);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, now - since) / 1000;
  return (
    <>
      running<span aria-hidden="true" className="num">{`, ${seconds.toFixed(1)} s`}</span>
      {statements > 1 && `, statement ${Math.min(finished + 1, statements)} of ${statements}`}
    </>
  );
}

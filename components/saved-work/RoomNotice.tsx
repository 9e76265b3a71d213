'use client';

import { useEffect, useState } from 'react';
import { Notice } from '@/components/ui/Notice';
import { findRoom, isNearlyFull, type Room } from '@/lib/storage/persistence';
import { DownloadWork } from './DownloadWork';
import { roomWords } from './work-words';

/** The browser is asked this often at most: it counts files to answer. */
const EVERY_MS = 30_000;

/** Says that the browser has little room left, before it refuses. `savedAt` is when something was last written. */
export function RoomNotice({ savedAt }: { savedAt: number }) {
  const [room, setRoom] = useState<Room>();
  const period = Math.floor(savedAt / EVERY_MS);
  useEffect(() => {
    let isCurrent = period > 0;
    void findRoom().then((found) => isCurrent && setRoom(found));
    return () => {
      isCurrent = false;
    };
  }, [period]);
  if (!room || !isNearlyFull(room)) return null;
  return (
    <Notice tone="stale" icon="warning" actions={<DownloadWork variant="line">Download my work</DownloadWork>}>
      <b>This browser has little room left for this site:</b> {roomWords(room)}. What you do next may not be saved.
    </Notice>
  );
}

'use client';

import { useEffect, useState } from 'react';
import { findRoom, type Room } from '@/lib/storage/persistence';
import { BringIn } from './BringIn';
import { type Collected, collectWork } from './collect-work';
import { DownloadWork } from './DownloadWork';
import styles from './Work.module.css';
import { contentsWords, roomWords } from './work-words';

/** What there is, the file of it, and bringing a file in. */
export function WorkParts() {
  const [work, setWork] = useState<Collected>();
  const [room, setRoom] = useState<Room>();
  useEffect(() => {
    let isCurrent = true;
    void collectWork().then((collected) => isCurrent && setWork(collected));
    void findRoom().then((found) => isCurrent && setRoom(found));
    return () => {
      isCurrent = false;
    };
  }, []);
  return (
    <>
      <section className={styles.part}>
        <h3>All of it as one file</h3>
        <p>
          Your work is in this browser and nowhere else{work && <>: {contentsWords(work.contents)}</>}.
          {work?.missing !== undefined && <> What is kept could not be read: {work.missing}.</>}
        </p>
        {room && (
          <p className={styles.aside}>
            {roomWords(room)}.{' '}
            {room.isPersistent
              ? 'The browser keeps it until you delete it.'
              : 'The browser may delete it when its disk is short.'}
          </p>
        )}
        <DownloadWork variant="main">Save all work as a file</DownloadWork>
      </section>
      <BringIn />
    </>
  );
}

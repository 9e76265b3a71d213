'use client';

import { useMemo } from 'react';
import { Cell } from '@/components/notebook/Cell';
import { CellCommands } from '@/components/notebook/CellCommands';
import { Covered } from '@/components/notebook/Covered';
import { Covers, findCovers } from '@/components/notebook/Covers';
import { Exercise } from '@/components/notebook/Exercise';
import { Quiz } from '@/components/notebook/Quiz';
import { ProseView } from '@/components/prose/ProseView';
import type { Block } from '@/lib/lesson/schema';
import type { StoredLesson } from '@/lib/notebook/stored';
import styles from './Blocks.module.css';
import { Diagram } from './Diagram';
import { Heading } from './Heading';

/** The blocks of a lesson in their order, each as what it is. */
export function Blocks({ stored }: { stored: StoredLesson }) {
  const { blocks } = stored.lesson;
  const covers = useMemo(() => findCovers(blocks), [blocks]);
  return (
    <Covers value={covers}>
      <CellCommands />
      <div className={styles.blocks}>
        {blocks.map((block, position) => (
          <OneBlock key={'id' in block ? block.id : position} block={block} position={position} />
        ))}
      </div>
    </Covers>
  );
}

function OneBlock({ block, position }: { block: Block; position: number }) {
  switch (block.kind) {
    case 'heading':
      return <Heading block={block} />;
    case 'prose':
      return (
        <Covered prose={position}>
          <ProseView content={block.content} />
        </Covered>
      );
    case 'cell':
      return <Cell block={block} />;
    case 'quiz':
      return <Quiz block={block} />;
    case 'exercise':
      return <Exercise block={block} />;
    case 'diagram':
      return <Diagram block={block} />;
  }
}

'use client';

import { Explorer } from '@/components/explorer/Explorer';
import { FlowPanel } from '@/components/flow/FlowPanel';
import { FileList } from './FileList';
import { Headings } from './Headings';

/** Beside the cells: how they depend, headings, files, tables. */
export function Rail({ onFiles }: { onFiles(files: readonly File[]): void }) {
  return (
    <>
      <FlowPanel />
      <Headings />
      <FileList onFiles={onFiles} />
      <Explorer />
    </>
  );
}

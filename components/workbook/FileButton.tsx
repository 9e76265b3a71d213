'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/Button';
import { FilePicker } from '@/components/ui/FilePicker';
import { DATA_FILES, NOTEBOOK_FILES } from './file-kinds';

/** Opens the system's file dialog for data, or for data and notebooks. */
export function FileButton({
  onFiles,
  notebooksToo = false,
  large = false,
  children,
}: {
  onFiles(files: readonly File[]): void;
  notebooksToo?: boolean;
  large?: boolean;
  children: ReactNode;
}) {
  return (
    <FilePicker accept={notebooksToo ? [...NOTEBOOK_FILES, ...DATA_FILES] : DATA_FILES} onChoose={onFiles}>
      <Button small={!large} variant="line">
        {children}
      </Button>
    </FilePicker>
  );
}

'use client';

import type { ReactElement } from 'react';
import { FileTrigger } from 'react-aria-components';

/** `children` is one Button that opens the system's file dialog. `accept`: endings and types, as `.csv`. */
export function FilePicker({
  accept,
  onChoose,
  children,
}: {
  accept: readonly string[];
  onChoose(files: readonly File[]): void;
  children: ReactElement;
}) {
  return (
    <FileTrigger
      allowsMultiple
      acceptedFileTypes={accept}
      onSelect={(files) => files && files.length > 0 && onChoose([...files])}
    >
      {children}
    </FileTrigger>
  );
}

'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { download } from '@/components/ui/download';
import type { OpenedDraft } from '@/lib/authoring/draft-store';
import { keepDraft } from '@/lib/authoring/keep-draft';
import { editable } from '@/lib/authoring/line-ends';
import { createProver } from '@/lib/authoring/prover';
import { fileToSave } from '@/lib/authoring/save-files';
import { openStudio } from '@/lib/authoring/studio';
import { withFileOptions } from '@/lib/kernel/kernel';
import type { Keeper } from '@/lib/storage/keeper';
import { draftKernel } from './draft-kernel';
import type { AuthorLibrary } from './library';
import { useSourceReading } from './useSourceReading';

export type PanelName = 'problems' | 'files' | 'proof';
export type Desk = ReturnType<typeof useStudio>;

/** An open draft with all that works on it: what keeps it, reads it and proves it. */
export function useStudio(opened: OpenedDraft, library: AuthorLibrary) {
  const [parts] = useState(() => {
    const studio = openStudio(opened);
    const { toFile } = editable(opened.draft.text);
    const ends = { text: (file: string) => editable(file).text, toFile };
    return { studio, prover: createProver(), kernel: draftKernel(studio), ends };
  });
  const { studio, prover, kernel } = parts;
  const [keeper, setKeeper] = useState<Keeper>();
  const [panel, setPanel] = useState<PanelName>('problems');
  /** Asked for while the text was still being read. */
  const [wanted, setWanted] = useState(false);
  const { reading, good } = useSourceReading(studio, library);

  useEffect(() => {
    const kept = keepDraft(studio);
    setKeeper(kept);
    return () => {
      prover.cancel();
      kept.close();
    };
  }, [studio, prover]);

  const begin = useEffectEvent(() => {
    setWanted(false);
    setPanel(reading?.lesson ? 'proof' : 'problems');
    if (reading?.lesson) void prover.prove(withFileOptions(kernel, reading.lesson.front), reading.lesson, reading.text);
  });
  const isRead = reading !== undefined && reading.text === studio.read().text;
  useEffect(() => {
    if (wanted && isRead) begin();
  }, [wanted, isRead]);

  return {
    ...parts,
    keeper,
    reading,
    good,
    panel,
    setPanel,
    prove: () => setWanted(true),
    save() {
      const { text, files } = studio.read();
      download(fileToSave(text, files));
    },
  };
}

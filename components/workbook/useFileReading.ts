'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { browserKernel } from '@/components/notebook/browser-kernel';
import type { FileOptions, FileReading } from '@/lib/core/file-reading';
import { readFile } from './read-file';

/** A file on its way in: its bytes, then what the engine finds in it, read in the way that is chosen. */
export type Intake =
  | { readonly status: 'loading'; readonly bytes: number }
  | { readonly status: 'looking'; readonly content: Uint8Array; readonly before: FileReading | undefined }
  | { readonly status: 'read'; readonly content: Uint8Array; readonly reading: FileReading }
  /** Nothing can be chosen that would help. */
  | { readonly status: 'failed'; readonly message: string };

/** `name` is the one it is to have. Without a name there is nothing to read. */
export function useFileReading(source: File | Uint8Array, name: string | undefined, options: FileOptions): Intake {
  const [intake, setIntake] = useState<Intake>({ status: 'loading', bytes: 0 });
  const [content, setContent] = useState<Uint8Array>();

  useEffect(() => {
    if (source instanceof Uint8Array) return setContent(source);
    const controller = new AbortController();
    const { signal } = controller;
    readFile(source, signal, (bytes) => signal.aborted || setIntake({ status: 'loading', bytes })).then(
      (bytes) => signal.aborted || setContent(bytes),
      (error: unknown) => signal.aborted || setIntake({ status: 'failed', message: wordsOf(error) }),
    );
    return () => controller.abort();
  }, [source]);

  const look = useEffectEvent((signal: AbortSignal) => {
    if (!content || name === undefined) return;
    setIntake((before) => ({
      status: 'looking',
      content,
      before: before.status === 'read' ? before.reading : before.status === 'looking' ? before.before : undefined,
    }));
    browserKernel.inspectFile(name, content, options, signal).then(
      (reading) => signal.aborted || setIntake({ status: 'read', content, reading }),
      (error: unknown) => signal.aborted || setIntake({ status: 'failed', message: wordsOf(error) }),
    );
  });
  const asked = JSON.stringify([name, options]);
  useEffect(() => {
    if (!content || asked === '') return;
    const controller = new AbortController();
    look(controller.signal);
    return () => controller.abort();
  }, [content, asked]);
  return intake;
}

function wordsOf(error: unknown): string {
  if (error instanceof RangeError) return 'There is not enough memory in this tab for a file of that size.';
  return error instanceof Error ? error.message : String(error);
}

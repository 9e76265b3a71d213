'use client';

import { useState } from 'react';
import { useNotebook } from '@/components/notebook/NotebookContext';
import styles from './Explorer.module.css';

/** Characters of an object that are shown. */
const SHOWN = 400;

/** The beginning of an object that is no table: as text if it is text. */
export function ObjectText({
  bucket,
  object,
  contentType,
}: {
  bucket: string;
  object: string;
  contentType: string | undefined;
}) {
  const { explorer } = useNotebook();
  const [text, setText] = useState<string>();
  const read = async () => setText(beginning(await explorer.readObject(bucket, object), contentType));
  return (
    <details className={styles.sample} onToggle={({ currentTarget }) => currentTarget.open && void read()}>
      <summary>How it begins</summary>
      <pre className={styles.text}>{text ?? 'Reading…'}</pre>
    </details>
  );
}

function beginning(bytes: Uint8Array | undefined, contentType = ''): string {
  if (!bytes) return 'It is not there any more.';
  if (bytes.length === 0) return 'It has no bytes.';
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, SHOWN), { stream: true });
    if (!/^(?:image|video|audio)\//.test(contentType)) return bytes.length > SHOWN ? `${text}…` : text;
  } catch {
    // Bytes that are no text are shown as what they are.
  }
  const hex = [...bytes.subarray(0, 64)].map((byte) => byte.toString(16).padStart(2, '0'));
  return `${hex.join(' ')}${bytes.length > 64 ? ' …' : ''}`;
}

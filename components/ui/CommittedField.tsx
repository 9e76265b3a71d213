'use client';

import { useState } from 'react';
import { TextField } from './TextField';

/** A field whose text counts when it is done: on Enter, or when the focus goes elsewhere. */
export function CommittedField({
  label,
  value,
  mono,
  onCommit,
}: {
  label: string;
  value: string;
  mono?: boolean;
  onCommit(value: string): void;
}) {
  const [draft, setDraft] = useState<string>();
  const commit = () => {
    if (draft !== undefined && draft !== value) onCommit(draft);
    setDraft(undefined);
  };
  return (
    <TextField
      label={label}
      value={draft ?? value}
      onChange={setDraft}
      onEnter={commit}
      onBlur={commit}
      {...(mono && { mono })}
    />
  );
}

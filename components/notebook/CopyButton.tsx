'use client';

import { useState } from 'react';
import { IconButton } from '@/components/ui/IconButton';

/** Its name tells that it has copied, for two seconds. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [copied, setCopied] = useState(false);
  async function copy() {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  }
  return (
    <IconButton icon={copied ? 'check' : 'copy'} label={copied ? 'Copied' : label} small onPress={() => void copy()} />
  );
}

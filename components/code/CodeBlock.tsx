'use client';

import { useRef } from 'react';
import { useScrolls } from '@/components/ui/useScrolls';
import { HighlightedCode } from './HighlightedCode';

/** Code to be read. If it is wider than its place it scrolls, and is a tab stop called `label`. */
export function CodeBlock({ label, code, language }: { label: string; code: string; language: string }) {
  const box = useRef<HTMLPreElement>(null);
  const scrolls = useScrolls(box);
  return <HighlightedCode ref={box} code={code} language={language} name={scrolls ? `${label}, scrolls` : undefined} />;
}

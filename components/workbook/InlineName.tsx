'use client';

import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { CodeWords } from '@/components/output/CodeWords';
import { buttonClass } from '@/components/ui/buttonClass';
import { classes } from '@/components/ui/classes';
import styles from './Workbook.module.css';

/** A name that can be changed where it stands. `onRename` gives what is wrong with a new one; the old one then stays. */
export function InlineName({
  name,
  label,
  shown,
  className,
  onRename,
}: {
  name: string;
  /** What it names: `Name of query_1`. */
  label: string;
  /** What is pressed to change it, where the name itself stands elsewhere. */
  shown?: string;
  className?: string | undefined;
  onRename(name: string): string | undefined;
}) {
  const [draft, setDraft] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const button = useRef<HTMLButtonElement>(null);
  const problemId = useId();

  function end(focus: boolean) {
    setDraft(undefined);
    setProblem(undefined);
    if (focus) requestAnimationFrame(() => button.current?.focus({ preventScroll: true }));
  }
  function commit(focus: boolean) {
    if (draft === undefined) return;
    const wrong = draft === name ? undefined : onRename(draft);
    if (wrong === undefined) end(focus && draft === name);
    else if (focus) setProblem(wrong);
    else end(false);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') commit(true);
    else end(true);
  }
  if (draft === undefined)
    return (
      <button
        ref={button}
        type="button"
        data-keep=""
        data-name=""
        className={shown === undefined ? classes(styles.name, className) : buttonClass({ small: true })}
        title="Rename"
        aria-label={shown === undefined ? `${name}, rename` : `${shown} ${name}`}
        onClick={() => setDraft(name)}
      >
        {shown ?? name}
      </button>
    );
  return (
    <span className={styles.naming}>
      <input
        className={classes(styles.nameField, className)}
        aria-label={label}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : problemId}
        value={draft}
        size={Math.max(8, draft.length + 1)}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        ref={begin}
        onChange={({ currentTarget }) => {
          setDraft(currentTarget.value);
          setProblem(undefined);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => commit(false)}
      />
      {problem !== undefined && (
        <span id={problemId} role="alert" className={styles.nameProblem}>
          <CodeWords text={problem} />
        </span>
      )}
    </span>
  );
}

/** The reader pressed the name to write another. */
function begin(field: HTMLInputElement | null) {
  field?.focus({ preventScroll: true });
  field?.select();
}

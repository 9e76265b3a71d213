import { useEffect, useMemo, useRef } from 'react';
import { useCommands } from '@/components/command/useCommands';
import { Icon } from '@/components/ui/icons';
import { Kbd } from '@/components/ui/Kbd';
import styles from './SearchField.module.css';

export function SearchField({
  query,
  onChange,
  onEnter,
}: {
  query: string;
  onChange(query: string): void;
  /** Goes to the first lesson found. */
  onEnter(): void;
}) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // What was typed before the page's scripts had loaded counts too.
    if (input.current?.value) onChange(input.current.value);
  }, [onChange]);
  useCommands(
    useMemo(
      () => [
        {
          id: 'page.lessons',
          title: 'Search lessons',
          group: 'Page',
          keys: '/',
          run: () => input.current?.focus(),
        },
      ],
      [],
    ),
  );
  return (
    <label className={styles.field}>
      <Icon name="search" />
      <span className="sr">Search lessons</span>
      <input
        ref={input}
        type="search"
        value={query}
        placeholder="Search lessons, e.g. upsert"
        aria-keyshortcuts="/"
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={({ key }) => {
          if (key === 'Enter') onEnter();
          if (key === 'Escape') onChange('');
        }}
      />
      <span className={styles.keys}>
        <Kbd keys="/" />
      </span>
    </label>
  );
}

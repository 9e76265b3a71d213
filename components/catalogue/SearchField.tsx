import { useEffect, useRef } from 'react';
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
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
        return;
      event.preventDefault();
      input.current?.focus();
    };
    window.addEventListener('keydown', focus);
    return () => window.removeEventListener('keydown', focus);
  }, []);
  return (
    <label className={styles.field}>
      <Icon name="search" />
      <span className="sr">Search lessons</span>
      <input
        ref={input}
        type="search"
        value={query}
        placeholder="Search lessons, e.g. upsert"
        aria-keyshortcuts="Control+K Meta+K"
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={({ key }) => {
          if (key === 'Enter') onEnter();
          if (key === 'Escape') onChange('');
        }}
      />
      <span className={styles.keys}>
        <Kbd keys="Mod+K" />
      </span>
    </label>
  );
}

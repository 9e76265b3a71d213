'use client';

import { useRef, useState } from 'react';
import { Segments } from '@/components/ui/Segments';
import styles from './Catalogue.module.css';
import { type CatalogueLesson, type CatalogueModule, filterCatalogue, lessonsOf, matches } from './catalogue';
import { ModuleSection } from './ModuleSection';
import { findLast, type ProgressByLesson } from './progress';
import { Resume } from './Resume';
import { SearchField } from './SearchField';
import { useProgress } from './useProgress';

type View = 'all' | 'ready' | 'started' | 'finished';

const VIEWS: readonly {
  id: View;
  word: string;
  has(lesson: CatalogueLesson, progress: ProgressByLesson | undefined): boolean;
}[] = [
  { id: 'all', word: 'All', has: () => true },
  { id: 'ready', word: 'Ready', has: ({ status }) => status === 'ready' },
  { id: 'started', word: 'Started', has: ({ id }, progress) => progress?.get(id)?.status === 'started' },
  { id: 'finished', word: 'Finished', has: ({ id }, progress) => progress?.get(id)?.status === 'passed' },
];

export function Catalogue({ modules, intro }: { modules: readonly CatalogueModule[]; intro: React.ReactNode }) {
  const progress = useProgress();
  const [query, setQuery] = useState('');
  const [view, setView] = useState<View>('all');
  const list = useRef<HTMLDivElement>(null);

  const lessons = lessonsOf(modules);
  const views = VIEWS.map(({ id, word, has }) => ({
    id,
    kept: lessons.filter((lesson) => has(lesson, progress)),
    label: word,
  })).filter(({ id, kept }) => kept.length > 0 || id === view);
  const kept = new Set(views.find(({ id }) => id === view)?.kept);
  const shown = filterCatalogue(modules, (lesson) => kept.has(lesson) && matches(lesson, query));
  const last = progress && lessons.find(({ id }) => id === findLast(progress));
  const lastProgress = last && progress.get(last.id);

  return (
    <>
      <div className={styles.top}>
        {intro}
        <SearchField query={query} onChange={setQuery} onEnter={() => list.current?.querySelector('a')?.click()} />
      </div>
      {last && lastProgress && <Resume lesson={last} progress={lastProgress} />}
      <div className={styles.views}>
        <Segments<View>
          label="Show"
          options={views.map(({ id, label, kept }) => ({ id, label: `${label} ${kept.length}` }))}
          selected={view}
          onSelect={setView}
        />
      </div>
      <p role="status" className={styles.found}>
        {query.trim() && found(lessonsOf(shown).length, query.trim())}
      </p>
      <div ref={list}>
        {shown.map((module) => (
          <ModuleSection key={module.id} module={module} progress={progress} last={last?.id} />
        ))}
      </div>
    </>
  );
}

function found(count: number, query: string): string {
  if (count === 0) return `No lesson has “${query}” in its title or goal.`;
  return count === 1 ? `1 lesson has “${query}”.` : `${count} lessons have “${query}”.`;
}

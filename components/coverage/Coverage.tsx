'use client';

import { useState } from 'react';
import { Segments } from '@/components/ui/Segments';
import { TextField } from '@/components/ui/TextField';
import { type CoverageFilter, type CoveredRow, filterCoverage } from '@/lib/lesson/coverage';
import styles from './Coverage.module.css';
import { CoverageTable, type ModuleTitle } from './CoverageTable';
import { foundWords } from './found-words';

const STATES = [
  { id: 'all', word: 'All' },
  { id: 'taught', word: 'Taught' },
  { id: 'coming', word: 'Coming' },
] as const;

/** Every row of the curriculum, narrowed by words, by whether it is taught, and by module. */
export function Coverage({ rows, modules }: { rows: readonly CoveredRow[]; modules: readonly ModuleTitle[] }) {
  const [filter, setFilter] = useState<CoverageFilter>({ words: '', state: 'all', module: undefined });
  const shown = filterCoverage(rows, filter);
  const count = (changes: Partial<CoverageFilter>) => filterCoverage(rows, { ...filter, ...changes }).length;
  const isNarrowed = filter.words.trim() !== '' || filter.state !== 'all' || filter.module !== undefined;
  return (
    <>
      <div className={styles.filters}>
        <div className={styles.filter}>
          <span aria-hidden="true">Words</span>
          <div className={styles.words}>
            <TextField
              label="Words in a row"
              labelHidden
              icon="search"
              value={filter.words}
              onChange={(words) => setFilter({ ...filter, words })}
            />
          </div>
        </div>
        <div className={styles.filter}>
          <span aria-hidden="true">State</span>
          <Segments
            label="State"
            options={STATES.map(({ id, word }) => ({ id, label: `${word} ${count({ state: id })}` }))}
            selected={filter.state}
            onSelect={(state) => setFilter({ ...filter, state })}
          />
        </div>
        <div className={styles.filter}>
          <span aria-hidden="true">Module</span>
          <Segments
            label="Module"
            options={[{ id: 'all', title: 'All' }, ...modules].map(({ id, title }) => ({
              id,
              label: `${title} ${count({ module: id === 'all' ? undefined : id })}`,
            }))}
            selected={filter.module ?? 'all'}
            onSelect={(id) => setFilter({ ...filter, module: id === 'all' ? undefined : id })}
          />
        </div>
      </div>
      <p role="status" className={styles.found}>
        {isNarrowed && foundWords(shown.length, rows.length)}
      </p>
      {shown.length > 0 && <CoverageTable rows={shown} modules={modules} />}
    </>
  );
}

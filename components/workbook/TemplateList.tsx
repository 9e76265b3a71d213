'use client';

import { Button } from '@/components/ui/Button';
import { TEMPLATES } from '@/lib/workbook/templates';
import type { NewWorkbook } from '@/lib/workbook/workbook-store';
import styles from './List.module.css';

/** Notebooks to begin with, each with what it is for. */
export function TemplateList({ onBegin }: { onBegin(parts: NewWorkbook): void }) {
  return (
    <section className={styles.templates} aria-labelledby="templates">
      <h2 id="templates">Begin with a template</h2>
      <ul>
        {TEMPLATES.filter(({ id }) => id !== 'blank').map(({ id, title, about, cells }) => (
          <li key={id}>
            <Button variant="text" onPress={() => onBegin({ title, cells, files: [] })}>
              {title}
            </Button>
            <span>{about}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

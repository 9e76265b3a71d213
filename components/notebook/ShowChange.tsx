'use client';

import { useId, useState } from 'react';
import { LineDiff } from '@/components/code/LineDiff';
import { countOf } from '@/components/output/format';
import { Button } from '@/components/ui/Button';
import { type Change, compareColumns, findChanges } from '@/lib/notebook/change';
import type { Shape } from '@/lib/notebook/origin';
import { useNotebook, useNotebookState } from './NotebookContext';
import styles from './ShowChange.module.css';

/** What is different since a stale cell ran: in its code, or in what it reads. Nothing where nothing can be said. */
export function ShowChange({ id }: { id: string }) {
  const notebook = useNotebook();
  const [shown, setShown] = useState(false);
  const region = useId();
  // An edit above changes what is shown here, and nothing else of this cell.
  useNotebookState(({ cells }) => (shown ? cells : undefined));
  const changes = findChanges(id, notebook.store.read(), notebook.freshness());
  if (changes.length === 0) return null;
  return (
    <>
      <Button small variant="text" aria-expanded={shown} aria-controls={region} onPress={() => setShown(!shown)}>
        {shown ? 'Hide change' : 'Show change'}
      </Button>
      <section id={region} className={styles.change} hidden={!shown} aria-label={`What has changed for ${id}`}>
        {shown && changes.map((change) => <ChangeView key={change.kind} change={change} />)}
      </section>
    </>
  );
}

function ChangeView({ change }: { change: Change }) {
  const { cell } = change;
  if (change.kind === 'result') return <ResultChange {...change} />;
  const label = change.now === '' ? `The code of ${cell} before it went` : `The code of ${cell}, then and now`;
  return (
    <>
      <p>
        The code of <code>{cell}</code>
        {change.now === '' ? ', before it went:' : ', then and now:'}
      </p>
      <LineDiff label={label} before={change.before} after={change.now} />
    </>
  );
}

function ResultChange({ cell, before, now }: { cell: string; before: Shape | undefined; now: Shape | undefined }) {
  if (!before || !now)
    return (
      <p>
        <code>{cell}</code> ran again with the same code.
      </p>
    );
  const columns = compareColumns(before, now);
  const rows =
    before.rowCount === now.rowCount
      ? `${countOf(now.rowCount, 'row')}, as before`
      : `${countOf(now.rowCount, 'row')}, before ${countOf(before.rowCount, 'row')}`;
  return (
    <>
      <p>
        The result of <code>{cell}</code>: {rows}
        {columns.length === 0 && ', with the same columns. Their values may be others'}.
      </p>
      {columns.length > 0 && (
        <LineDiff
          label={`The columns of ${cell}, then and now`}
          before={columnLines(before)}
          after={columnLines(now)}
        />
      )}
    </>
  );
}

const columnLines = ({ columns }: Shape) => columns.map(({ name, type }) => `${name} ${type}`).join('\n');

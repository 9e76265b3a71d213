'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { RadioGroup } from '@/components/ui/RadioGroup';
import { TextField } from '@/components/ui/TextField';
import type { Column } from '@/lib/core/value';
import type { Filter } from '@/lib/core/view';
import { type FilterKind, filterKinds, filterProblem } from '@/lib/core/viewing/filter-kinds';
import styles from './FilterDialog.module.css';
import { KIND_WORDS } from './filter-words';

type FilterDialogProps = { at: number; column: Column; onApply(filter: Filter): void; onClose(): void };

/** Asks for one condition on a column. */
export function FilterDialog({ at, column, onApply, onClose }: FilterDialogProps) {
  const kinds = filterKinds(column.type);
  const [kind, setKind] = useState<FilterKind>(kinds[0] ?? 'not-null');
  const [value, setValue] = useState('');
  const [to, setTo] = useState('');
  const [problem, setProblem] = useState<string>();
  const apply = () => {
    const filter = filterFrom(kind, at, value, to);
    const found = filterProblem(column, filter);
    setProblem(found);
    if (found === undefined) onApply(filter);
  };
  return (
    <Dialog
      title={`Filter ${column.name}`}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="main" onPress={apply}>
            Filter
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <RadioGroup
          label="Condition"
          selected={kind}
          onSelect={(id) => setKind(kinds.find((each) => each === id) ?? kind)}
          options={kinds.map((id) => ({ id, content: KIND_WORDS[id] }))}
        />
        {kind === 'range' ? (
          <div className={styles.ends}>
            <TextField mono label="At least" value={value} onChange={setValue} onEnter={apply} />
            <TextField mono label="At most" value={to} onChange={setTo} onEnter={apply} />
          </div>
        ) : (
          kind !== 'null' &&
          kind !== 'not-null' && <TextField mono label="Value" value={value} onChange={setValue} onEnter={apply} />
        )}
        {problem !== undefined && (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
      </div>
    </Dialog>
  );
}

function filterFrom(kind: FilterKind, column: number, value: string, to: string): Filter {
  switch (kind) {
    case 'contains':
      return { kind, column, text: value };
    case 'equals':
    case 'differs':
      return { kind, column, value };
    case 'range':
      return { kind, column, ...(value.trim() !== '' && { from: value }), ...(to.trim() !== '' && { to }) };
    case 'null':
    case 'not-null':
      return { kind, column };
  }
}

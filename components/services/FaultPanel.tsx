'use client';

import { useNotebook, useNotebookState } from '@/components/notebook/NotebookContext';
import { Button } from '@/components/ui/Button';
import { Checkbox } from '@/components/ui/Checkbox';
import { Select } from '@/components/ui/Select';
import type { Fault } from '@/lib/core/fault';
import styles from './FaultPanel.module.css';
import { FAULT_SWITCHES, type FaultSwitch, numberWords, switchFault } from './fault-switches';

/** What goes wrong with the services that the cells call: the same faults that cells and checks set by name. */
export function FaultPanel() {
  const notebook = useNotebook();
  const faults = useNotebookState((state) => state.faults);
  return (
    <div className={styles.panel}>
      <ul>
        {FAULT_SWITCHES.map((each) => (
          <li key={each.kind}>
            <FaultRow
              of={each}
              fault={faults.find(({ kind }) => kind === each.kind)}
              onChange={(number) => notebook.setFaults(switchFault(faults, each, number))}
            />
          </li>
        ))}
      </ul>
      <p className={styles.about}>Checks always run without them.</p>
      <Button small variant="line" onPress={notebook.emptyServices}>
        Empty the services
      </Button>
      <p className={styles.about}>Buckets and schedules as in the beginning. Cells that called them are stale then.</p>
    </div>
  );
}

function FaultRow({
  of,
  fault,
  onChange,
}: {
  of: FaultSwitch;
  fault: Fault | undefined;
  onChange(number: number | undefined): void;
}) {
  const { title, about, numbers } = of;
  const number = fault && of.numberOf(fault);
  return (
    <>
      <Checkbox isSelected={fault !== undefined} onChange={(on) => onChange(on ? (numbers?.first ?? 1) : undefined)}>
        {title}
        <span className={styles.about}>{about}</span>
      </Checkbox>
      {fault && numbers && (
        <div className={styles.number}>
          <Select
            label={`${title}: ${numbers.label.toLowerCase()}`}
            labelHidden
            options={optionsFor(of, number).map((each) => ({ id: String(each), label: numberWords(of, each) }))}
            chosen={String(number ?? 1)}
            onChoose={(id) => onChange(Number(id))}
          />
        </div>
      )}
    </>
  );
}

/** What a cell has set may be another number than those that are offered. */
const optionsFor = ({ numbers }: FaultSwitch, number = 1) =>
  [...new Set([...(numbers?.options ?? []), number])].sort((a, b) => a - b);

'use client';

import { goToElement } from '@/components/command/go-to-element';
import { countOf } from '@/components/output/format';
import { FlowFacts } from './FlowFacts';
import { FlowGraph } from './FlowGraph';
import styles from './FlowPanel.module.css';
import { useFlowItems } from './useFlowItems';
import { useFocusedCell } from './useFocusedCell';

/** “How cells depend” beside the cells of a notebook, and what the cell with the focus has to do with the others. */
export function FlowPanel() {
  const items = useFlowItems();
  const cell = useFocusedCell();
  const data = items.filter(({ state }) => state === 'data').length;
  const go = (id: string) => {
    const element = document.getElementById(id);
    if (element) goToElement(element);
  };
  if (items.length - data < 2) return null;
  return (
    <section className={styles.panel} aria-labelledby="how-cells-depend">
      <h2 id="how-cells-depend">
        How cells depend{' '}
        <span>
          {[countOf(items.length - data, 'cell'), data > 0 && countOf(data, 'table')].filter(Boolean).join(', ')}
        </span>
      </h2>
      <FlowGraph items={items} chosen={cell} onGo={go} />
      {cell !== undefined && <FlowFacts items={items} id={cell} onGo={go} />}
    </section>
  );
}

import type { CellText } from './format';
import styles from './ResultTable.module.css';

export function ValueText({ value }: { value: CellText }) {
  return value.kind === 'null' ? <span className={styles.null}>NULL</span> : value.text;
}

import styles from './CodeEditor.module.css';

export function LineNumbers({ code }: { code: string }) {
  const numbers = code.split('\n').map((_, index) => index + 1);
  return (
    <div className={styles.numbers} aria-hidden>
      {numbers.join('\n')}
    </div>
  );
}

import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { Kbd } from '@/components/ui/Kbd';
import styles from './KeySheet.module.css';

const KEYS: readonly (readonly [string, string])[] = [
  ['Mod+Enter', 'Run this cell'],
  ['Shift+Enter', 'Run this cell and go to the next'],
  ['Mod+Shift+Enter', 'Run all cells'],
  ['Alt+Enter', 'Check this exercise'],
  ['Esc', 'Leave the editor, to its cell'],
  ['Ctrl+M', 'In the editor: let Tab move on, or write a tab again'],
  ['Mod+Z', 'Undo in the editor'],
  ['?', 'This list'],
];

export function KeySheet({ isOpen, onOpenChange }: { isOpen: boolean; onOpenChange(isOpen: boolean): void }) {
  return (
    <Dialog
      title="Keys"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      actions={<Button onPress={() => onOpenChange(false)}>Close</Button>}
    >
      <dl className={styles.keys}>
        {KEYS.map(([keys, says]) => (
          <div key={keys}>
            <dt>
              <Kbd keys={keys} />
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

'use client';

import { Button } from '@/components/ui/Button';
import { Checkbox } from '@/components/ui/Checkbox';
import { Dialog } from '@/components/ui/Dialog';
import { Kbd } from '@/components/ui/Kbd';
import { useStore } from '@/components/ui/useStore';
import { COMMAND_GROUPS, type Command, type KeyPlace } from './command';
import { showCommands } from './command-view';
import styles from './KeySheet.module.css';
import { isChord, isLetterKey } from './keys';
import { chooseLetterKeys, letterKeys } from './letter-keys';
import { allCommands, registry } from './registry';

/** The keys of all that this page offers. */
export function KeySheet({ isOpen }: { isOpen: boolean }) {
  const keyed = allCommands(useStore(registry, (all) => all)).filter(({ keys }) => keys !== undefined);
  const letters = useStore(letterKeys, (on) => on);
  const onOpenChange = (open: boolean) => showCommands(open ? 'keys' : undefined);
  return (
    <Dialog
      title="Keys"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      actions={<Button onPress={() => onOpenChange(false)}>Close</Button>}
    >
      <div className={styles.sheet}>
        {COMMAND_GROUPS.map((group) => {
          const commands = keyed.filter((command) => command.group === group);
          if (commands.length === 0) return null;
          return (
            <section key={group}>
              <h3>{group}</h3>
              <dl className={styles.keys}>
                {commands.map((command) => (
                  <Row key={command.id} command={command} isOn={letters || !isLetterKey(command.keys ?? '')} />
                ))}
              </dl>
            </section>
          );
        })}
        <Checkbox isSelected={letters} onChange={chooseLetterKeys}>
          Single letters and signs are keys too
        </Checkbox>
      </div>
    </Dialog>
  );
}

const PLACES: Readonly<Record<KeyPlace, string | undefined>> = {
  anywhere: undefined,
  page: undefined,
  cell: 'on a cell',
  output: 'in an output',
  editor: 'in the editor',
};

function Row({ command: { keys = '', title, heard = 'page' }, isOn }: { command: Command; isOn: boolean }) {
  const place = heard === 'cell' && isChord(keys) ? undefined : PLACES[heard];
  return (
    <div>
      <dt>{isOn ? <Kbd keys={keys} /> : <span className="dim">off</span>}</dt>
      <dd>
        {title}
        {place !== undefined && <span className={styles.place}>, {place}</span>}
      </dd>
    </div>
  );
}

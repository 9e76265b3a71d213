'use client';

import type { Command } from '@/components/command/command';
import { showCommands } from '@/components/command/command-view';
import { useCommands } from '@/components/command/useCommands';
import { ThemeChoice } from '@/components/shell/ThemeChoice';
import { TopBar } from '@/components/shell/TopBar';
import { Button } from '@/components/ui/Button';
import { IconButton } from '@/components/ui/IconButton';
import { Kbd } from '@/components/ui/Kbd';
import { Menu, MenuItem } from '@/components/ui/Menu';
import { useStore } from '@/components/ui/useStore';
import { DraftChip } from './DraftChip';
import { ProblemCount } from './ProblemCount';
import styles from './Studio.module.css';
import type { Desk } from './useStudio';

/** The draft's own controls in the bar. */
export function StudioBar({ desk, title, onLeave }: { desk: Desk; title: string; onLeave(): void }) {
  const proving = useStore(desk.prover.store, ({ status }) => status === 'proving');
  const copy = () => void navigator.clipboard.writeText(desk.studio.read().text);
  useCommands(studioCommands(desk, copy, onLeave));
  return (
    <TopBar trail={title}>
      <DraftChip studio={desk.studio} />
      <ProblemCount desk={desk} />
      {proving ? (
        <Button variant="line" onPress={desk.prover.cancel}>
          Cancel
        </Button>
      ) : (
        <Button variant="main" onPress={desk.prove}>
          Prove
        </Button>
      )}
      <span className={styles.wide}>
        <Button onPress={desk.save}>
          Save as file <Kbd keys="Mod+S" />
        </Button>
        <Button onPress={onLeave}>All drafts</Button>
      </span>
      <Menu label="Draft" button={<IconButton icon="more" label="Draft menu" />}>
        <MenuItem label="Prove" keys="Mod+Enter" onAction={desk.prove} />
        <MenuItem label="Save as file" keys="Mod+S" onAction={desk.save} />
        <MenuItem label="Copy text" onAction={copy} />
        <MenuItem label="All drafts" onAction={onLeave} />
        <MenuItem label="Commands" keys="Mod+K" onAction={() => showCommands('palette')} />
        <MenuItem label="Keys" keys="?" onAction={() => showCommands('keys')} />
        <ThemeChoice />
      </Menu>
    </TopBar>
  );
}

const studioCommands = (desk: Desk, copy: () => void, onLeave: () => void): readonly Command[] => [
  { id: 'studio.prove', title: 'Prove', group: 'Run', keys: 'Mod+Enter', heard: 'editor', run: desk.prove },
  { id: 'studio.save', title: 'Save as file', group: 'Work', keys: 'Mod+S', heard: 'anywhere', run: desk.save },
  { id: 'studio.copy', title: 'Copy text', group: 'Work', run: copy },
  { id: 'studio.drafts', title: 'All drafts', group: 'Work', run: onLeave },
];

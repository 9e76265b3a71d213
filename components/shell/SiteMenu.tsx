'use client';

import { showCommands } from '@/components/command/command-view';
import { workDialog } from '@/components/saved-work/work-dialog';
import { IconButton } from '@/components/ui/IconButton';
import { Menu, MenuItem } from '@/components/ui/Menu';
import { ThemeChoice } from './ThemeChoice';

/** On a phone, all that the bar has no room for. */
export function SiteMenu() {
  return (
    <Menu label="Site" button={<IconButton icon="more" label="Site menu" />}>
      <MenuItem label="Commands" keys="Mod+K" onAction={() => showCommands('palette')} />
      <MenuItem label="Keys" keys="?" onAction={() => showCommands('keys')} />
      <MenuItem label="Your work…" onAction={() => workDialog.send('open')} />
      <ThemeChoice />
    </Menu>
  );
}

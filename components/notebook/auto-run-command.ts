import type { Command } from '@/components/command/command';
import { say } from '@/components/command/say';
import { chooseAutoRun, readAutoRun } from './auto-run';

export const autoRunCommand: Command = {
  id: 'run.auto',
  title: 'Run what depends on a cell when it has run, or only mark it',
  group: 'Run',
  run() {
    chooseAutoRun(!readAutoRun());
    say(readAutoRun() ? 'What depends on a cell runs after it.' : 'What depends on a cell is only marked.');
  },
};

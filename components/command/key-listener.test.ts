import { expect, test } from 'vitest';
import type { Command } from './command';
import { createKeyListener } from './key-listener';

function scene() {
  const done: string[] = [];
  const command = (id: string, keys: string, why?: string): Command => ({
    id,
    title: id,
    group: 'Cell',
    keys,
    blocked: () => why,
    run: () => done.push(id),
  });
  const commands = [
    command('delete', 'd d'),
    command('down', 'Down'),
    command('below', 'b'),
    command('no', 'n', 'not now'),
  ];
  const listen = createKeyListener((why) => done.push(`blocked: ${why}`));
  const press = (key: string, more: { repeat?: boolean; defaultPrevented?: boolean } = {}) => {
    let prevented = false;
    const held = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
    const event = {
      key,
      code: '',
      ...held,
      isComposing: false,
      repeat: false,
      defaultPrevented: false,
      preventDefault: () => {
        prevented = true;
      },
      stopPropagation: () => undefined,
      ...more,
    };
    listen(event, commands);
    return prevented;
  };
  return { done, press };
}

test('two presses make a command, and one with another between does not', () => {
  const { done, press } = scene();
  press('d');
  press('d');
  press('d');
  press('b');
  press('d');
  expect(done).toEqual(['delete', 'below']);
});

test('holding a letter down does nothing, holding an arrow goes on', () => {
  const { done, press } = scene();
  press('d');
  press('d', { repeat: true });
  press('Down', { repeat: true });
  press('ArrowDown', { repeat: true });
  expect(done).toEqual(['down']);
});

test('a key that did something already does nothing more', () => {
  const { done, press } = scene();
  press('b', { defaultPrevented: true });
  expect(done).toEqual([]);
});

test('what is blocked says why, and the key is still ours', () => {
  const { done, press } = scene();
  expect(press('n')).toBe(true);
  expect(press('x')).toBe(false);
  expect(done).toEqual(['blocked: not now']);
});

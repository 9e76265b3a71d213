export type KeyPress = {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
};

type Stroke = {
  readonly key: string;
  readonly mod: boolean;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
};

/** `o or Esc` is two ways. */
export const waysOf = (keys: string): readonly string[] => keys.split(' or ');

/** `d d` is two strokes, `Mod+K` is one. */
const strokesOf = (way: string): readonly Stroke[] => way.split(' ').map(strokeOf);

function strokeOf(text: string): Stroke {
  const parts = text.split('+');
  const held = new Set(parts.slice(0, -1));
  return {
    key: NAMES[parts.at(-1) ?? ''] ?? parts.at(-1) ?? '',
    mod: held.has('Mod'),
    ctrl: held.has('Ctrl'),
    alt: held.has('Alt'),
    shift: held.has('Shift'),
  };
}

const NAMES: Readonly<Record<string, string>> = { Esc: 'Escape', Up: 'ArrowUp', Down: 'ArrowDown' };

/** The letter of the key in its Latin place, where the keyboard writes another script. */
const latin = ({ key, code }: KeyPress) =>
  /^[^\0-\x7F]$/.test(key) && /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : key;

function isStroke(stroke: Stroke, press: KeyPress): boolean {
  const key = latin(press);
  if (key.toLowerCase() !== stroke.key.toLowerCase() || press.altKey !== stroke.alt) return false;
  // `?` is written with Shift on most keyboards, and without on some.
  if (/^[^a-z0-9]$/i.test(stroke.key)) return !press.ctrlKey && !press.metaKey;
  if (press.shiftKey !== stroke.shift) return false;
  if (stroke.mod) return press.ctrlKey || press.metaKey;
  return press.ctrlKey === stroke.ctrl && !press.metaKey;
}

/** How far presses follow the keys of a command: not at all, as their beginning, or to their end. */
export function follow(keys: string, presses: readonly KeyPress[]): 'no' | 'begins' | 'all' {
  const found = waysOf(keys).map((way) => followOne(strokesOf(way), presses));
  return found.find((how) => how === 'all') ?? found.find((how) => how === 'begins') ?? 'no';
}

function followOne(strokes: readonly Stroke[], presses: readonly KeyPress[]) {
  const all = presses.every((press, position) => {
    const stroke = strokes[position];
    return stroke !== undefined && isStroke(stroke, press);
  });
  if (!all) return 'no';
  return presses.length === strokes.length ? 'all' : 'begins';
}

const allStrokes = (keys: string) => waysOf(keys).flatMap(strokesOf);

/** Keys that are a letter, digit or sign with nothing held but Shift: what speech input and stray typing can set off. */
export const isLetterKey = (keys: string): boolean =>
  allStrokes(keys).some(({ key, mod, ctrl, alt }) => key.length === 1 && !mod && !ctrl && !alt);

/** Whether the keys hold down more than Shift: they write nothing. */
export const isChord = (keys: string): boolean => allStrokes(keys).some(({ mod, ctrl, alt }) => mod || ctrl || alt);

/** The colours of the light theme, for a picture that stands alone. */
export const INK = {
  paper: '#fdfcfa',
  ink: '#1e1d1b',
  'ink-2': '#4f4c46',
  'ink-3': '#68645c',
  grid: '#e9e5dd',
  axis: '#8b867c',
  c1: '#0a6577',
  c2: '#954d14',
  c3: '#7958be',
  c4: '#da6d8c',
  c5: '#a48f04',
  c6: '#1a9adb',
  c7: '#3c3a04',
  c8: '#61005a',
} as const;

/** `var(--c1)`, as the page paints it, is the colour itself. */
export const resolved = (colour: string): string =>
  colour.replace(
    /var\(--([\w-]+)\)/g,
    (whole, name: string) => Object.entries(INK).find(([each]) => each === name)?.[1] ?? whole,
  );

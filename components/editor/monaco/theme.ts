import { editor } from './monaco';

const NAME = 'millrace';

/** Where each of the editor's colours comes from. What is not here has Monaco's own colour. */
const TOKEN_OF = {
  'editor.foreground': '--ink',
  'editorCursor.foreground': '--ink',
  'editorLineNumber.foreground': '--ink-3',
  'editorLineNumber.activeForeground': '--ink-2',
  'editorLineNumber.dimmedForeground': '--ink-3',
  'editor.selectionBackground': '--select',
  'editor.inactiveSelectionBackground': '--wash-2',
  'editor.findMatchBackground': '--stale-wash',
  'editor.findMatchBorder': '--stale',
  'editor.findMatchHighlightBackground': '--stale-wash',
  'editorBracketMatch.background': '--wash-2',
  'editorBracketMatch.border': '--edge',
  'editorError.foreground': '--bad',
  'editorWarning.foreground': '--stale',
  'editorWidget.background': '--raised',
  'editorWidget.foreground': '--ink',
  'editorWidget.border': '--edge',
  'editorHoverWidget.background': '--raised',
  'editorHoverWidget.border': '--edge',
  'editorHoverWidget.foreground': '--ink',
  'editorSuggestWidget.background': '--raised',
  'editorSuggestWidget.border': '--edge',
  'editorSuggestWidget.foreground': '--ink',
  'editorSuggestWidget.highlightForeground': '--accent',
  'editorSuggestWidget.focusHighlightForeground': '--accent',
  'editorSuggestWidget.selectedBackground': '--select',
  'editorSuggestWidget.selectedForeground': '--ink',
  'editorSuggestWidget.selectedIconForeground': '--ink-2',
  'editorHoverWidget.highlightForeground': '--accent',
  'editor.hoverHighlightBackground': '--wash-2',
  'list.hoverBackground': '--wash-2',
  'icon.foreground': '--ink-3',
  'input.background': '--paper',
  'input.foreground': '--ink',
  'input.border': '--edge',
  focusBorder: '--accent',
  'textLink.foreground': '--accent',
  'scrollbarSlider.background': '--wash-2',
  'scrollbarSlider.hoverBackground': '--rule',
  'scrollbarSlider.activeBackground': '--edge',
};

const SYMBOLS = 'class enum field function interface keyword method module snippet struct text variable'.split(' ');

const hex = (colour: string) =>
  `#${(colour.match(/[\d.]+/g) ?? [])
    .slice(0, 3)
    .map((part) => Math.round(Number(part)).toString(16).padStart(2, '0'))
    .join('')}`;

function readTokens() {
  const probe = document.createElement('i');
  // Forced colours would make all of them one, with which Monaco cannot start.
  probe.style.forcedColorAdjust = 'none';
  document.body.append(probe);
  const read = (token: string): string => {
    probe.style.color = `var(${token})`;
    return hex(getComputedStyle(probe).color);
  };
  const symbols = SYMBOLS.map((symbol) => [`symbolIcon.${symbol}Foreground`, '--ink-3']);
  const named = [...Object.entries(TOKEN_OF), ...symbols];
  const colours = Object.fromEntries(named.map(([name, token = '']) => [name, read(token)]));
  const paper = read('--paper');
  probe.remove();
  return { colours, isDark: Number.parseInt(paper.slice(1, 3), 16) < 128 };
}

function applyTheme(): void {
  const { colours, isDark } = readTokens();
  const clear = { 'editor.background': '#00000000', 'widget.shadow': '#00000000', 'scrollbar.shadow': '#00000000' };
  const base = isDark ? 'vs-dark' : 'vs';
  const ink = colours['editor.foreground'] ?? '';
  // Code is coloured by decorations, so that the editor and the page agree on every token.
  const rules = [{ token: '', foreground: ink.slice(1) }];
  editor.defineTheme(NAME, { base, inherit: false, rules, colors: { ...colours, ...clear } });
  editor.setTheme(NAME);
}

/** Builds the theme from the page's colours, now and whenever the reader or the system changes them. */
export function followTheme(): void {
  applyTheme();
  new MutationObserver(applyTheme).observe(document.documentElement, { attributeFilter: ['data-theme'] });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', applyTheme);
}

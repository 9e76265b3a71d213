/** Signs of code that a phone's keyboard keeps on its second and third page. `Tab` is two spaces. */
export const SYMBOLS: Readonly<Record<'sql' | 'ts', readonly string[]>> = {
  sql: ['Tab', '(', ')', "'", ',', ';', '=', '<', '>', '*', '_', '"', '.', ':'],
  ts: ['Tab', '(', ')', '{', '}', '[', ']', '=>', ';', ':', "'", '`', '=', '.', ',', '<', '>'],
};

/** What a key writes. */
export const writtenBy = (symbol: string): string => (symbol === 'Tab' ? '  ' : symbol);

/** How a key is called by a screen reader, which may leave signs out. */
export const SPOKEN: Readonly<Record<string, string>> = {
  '(': 'opening bracket',
  ')': 'closing bracket',
  '{': 'opening brace',
  '}': 'closing brace',
  '[': 'opening square bracket',
  ']': 'closing square bracket',
  "'": 'single quote',
  '"': 'double quote',
  '`': 'backtick',
  ',': 'comma',
  ';': 'semicolon',
  ':': 'colon',
  '.': 'full stop',
  '=': 'equals',
  '=>': 'arrow',
  '<': 'less than',
  '>': 'greater than',
  '*': 'star',
  _: 'underscore',
  Tab: 'two spaces',
};

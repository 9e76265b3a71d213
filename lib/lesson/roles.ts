const CHART = ['chart', 'x', 'y', 'title', 'series', 'scale', 'line', 'note'] as const;

/** Every role a fence may have: the languages it may be written in, and its attributes. */
export const ROLES = {
  cell: { languages: ['sql', 'ts'], attributes: ['engine', 'fold', 'readonly', 'runall', 'fails', ...CHART] },
  twin: { languages: ['python'], attributes: [] },
  exercise: { languages: ['sql', 'ts', 'md'], attributes: ['engine', 'after', ...CHART] },
  check: { languages: ['yaml', 'sql', 'ts', 'md'], attributes: ['engine'] },
  hint: { languages: ['md'], attributes: [] },
  solution: { languages: ['sql', 'ts', 'md'], attributes: ['engine'] },
  approach: { languages: ['sql', 'ts', 'md'], attributes: ['engine'] },
  wrong: { languages: ['sql', 'ts', 'md'], attributes: ['engine', 'on', 'fails'] },
  equivalent: { languages: ['yaml'], attributes: [] },
  quiz: { languages: ['md'], attributes: ['reveals', 'answer', 'engine'] },
  diagram: { languages: ['yaml'], attributes: ['title'] },
} as const satisfies Record<string, { languages: readonly string[]; attributes: readonly string[] }>;

export type Role = keyof typeof ROLES;
export const ROLE_NAMES = [
  'cell',
  'twin',
  'exercise',
  'check',
  'hint',
  'solution',
  'approach',
  'wrong',
  'equivalent',
  'quiz',
  'diagram',
] as const satisfies readonly Role[];
export const LANGUAGES = ['sql', 'ts', 'yaml', 'md', 'python'] as const;
export const isRole = (name: string): name is Role => Object.hasOwn(ROLES, name);

/** "wrong answer", "an approach": a role as sentences call it. */
export const plain = (role: Role) => (role === 'wrong' ? 'wrong answer' : role);
export const withArticle = (role: Role) => (/^[ae]/.test(role) ? `an ${plain(role)}` : `a ${plain(role)}`);

/** The values an attribute may have; attributes that are not here take any text. */
export const VALUES: Readonly<Record<string, readonly string[]>> = {
  engine: ['postgres'],
  fold: ['yes'],
  readonly: ['yes'],
  runall: ['no'],
  chart: ['bar', 'line', 'area', 'scatter'],
  scale: ['log'],
};

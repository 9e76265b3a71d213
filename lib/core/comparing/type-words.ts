/** The type of a list's members: `INTEGER` for `INTEGER[]` and `INTEGER[3]`. */
export function memberType(type: string): string | undefined {
  return /^(.*)\[\d*\]$/s.exec(type)?.[1];
}

/** The parts of `STRUCT(a INTEGER, b VARCHAR[])`, as name and type. */
export function structFields(type: string): { readonly name: string; readonly type: string }[] | undefined {
  const inside = /^STRUCT\((.*)\)$/s.exec(type)?.[1];
  return inside === undefined
    ? undefined
    : topLevelParts(inside).map((part) => {
        const [, quoted, bare = '', rest = ''] = /^(?:"((?:[^"]|"")*)"|(\S*))\s*(.*)$/s.exec(part) ?? [];
        return { name: quoted?.replaceAll('""', '"') ?? bare, type: rest };
      });
}

/** Key and value of `MAP(VARCHAR, INTEGER)`. */
export function mapTypes(type: string): readonly [string, string] | undefined {
  const inside = /^MAP\((.*)\)$/s.exec(type)?.[1];
  if (inside === undefined) return undefined;
  const [key = '', value = ''] = topLevelParts(inside);
  return [key, value];
}

/** Splits at the commas that stand in no brackets and no quotes. */
function topLevelParts(text: string): string[] {
  const parts = [''];
  let depth = 0;
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === '(') depth++;
    else if (!quoted && character === ')') depth--;
    if (character === ',' && depth === 0 && !quoted) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim());
}

/** What DuckDB says about an error, with `errors_as_json` on. */
export type EngineWords = {
  readonly type: string;
  readonly message: string;
  /** In the SQL that was sent: characters for the parser's errors, UTF-8 bytes for all others. */
  readonly position: number | undefined;
  readonly subtype: string | undefined;
  readonly object: string | undefined;
  readonly name: string | undefined;
  readonly candidates: readonly string[];
};

/** Reads an error's text. The parser's errors carry a second JSON inside the first. */
export function readEngineWords(text: string): EngineWords {
  const outer = asRecord(text);
  const inner = asRecord(outer.exception_message ?? '');
  const words = { ...outer, ...inner };
  const position = words.position === undefined ? Number.NaN : Number(words.position);
  return {
    type: words.exception_type ?? '',
    message: words.exception_message ?? text,
    position: Number.isInteger(position) ? position : undefined,
    subtype: words.error_subtype,
    object: words.type,
    name: words.name,
    candidates: words.candidates?.split(',').map((name) => name.trim()) ?? [],
  };
}

function asRecord(text: string): Partial<Record<string, string>> {
  if (!text.startsWith('{')) return {};
  try {
    const record: unknown = JSON.parse(text);
    if (typeof record !== 'object' || record === null) return {};
    return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, String(value)]));
  } catch {
    return {};
  }
}

/** Where a position of an error stands in the SQL that was sent, in UTF-16 units. */
export function offsetOf({ type, position }: EngineWords, sql: string): number | undefined {
  if (position === undefined) return undefined;
  if (type === 'Parser') return [...sql].slice(0, position).join('').length;
  return new TextDecoder().decode(new TextEncoder().encode(sql).subarray(0, position)).length;
}

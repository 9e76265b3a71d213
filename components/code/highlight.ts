import { lowlight } from './languages';

type Node = ReturnType<typeof lowlight.highlight>['children'][number];

export type TokenClass = 'keyword' | 'string' | 'number' | 'comment' | 'type';

/** Offsets in UTF-16 units; `to` is exclusive. */
export type CodeToken = { readonly from: number; readonly to: number; readonly class: TokenClass };

const CLASS_OF: Readonly<Record<string, TokenClass>> = {
  'hljs-keyword': 'keyword',
  'hljs-section': 'keyword',
  'hljs-string': 'string',
  'hljs-regexp': 'string',
  'hljs-code': 'string',
  'hljs-link': 'string',
  'hljs-number': 'number',
  'hljs-literal': 'number',
  'hljs-comment': 'comment',
  'hljs-type': 'type',
  class_: 'type',
};

function classOf(names: readonly string[], language: string, inherited: TokenClass | undefined) {
  if (names.includes('hljs-subst')) return undefined;
  if (names.includes('hljs-built_in') && language !== 'sql') return 'type';
  for (const name of names) if (CLASS_OF[name]) return CLASS_OF[name];
  return inherited;
}

/** The coloured stretches of `code`, in order and not overlapping. An unknown language has none. */
export function highlight(code: string, language: string): readonly CodeToken[] {
  if (!lowlight.registered(language)) return [];
  const tokens: CodeToken[] = [];
  let offset = 0;
  const visit = (nodes: readonly Node[], inherited?: TokenClass): void => {
    for (const node of nodes) {
      if (node.type === 'text') {
        const to = offset + node.value.length;
        if (inherited) tokens.push({ from: offset, to, class: inherited });
        offset = to;
      } else if (node.type === 'element') {
        const names = node.properties.className;
        visit(node.children, classOf(Array.isArray(names) ? names.map(String) : [], language, inherited));
      }
    }
  };
  visit(lowlight.highlight(language, code).children);
  return tokens;
}

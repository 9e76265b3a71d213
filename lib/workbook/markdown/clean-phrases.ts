import type { PhrasingContent } from 'mdast';
import { linkProblem } from '../../lesson/link';
import { textOf } from '../../lesson/markdown';

/** Where links go whose address stands elsewhere in the text, by what they call it. */
export type Addresses = ReadonlyMap<string, string>;

const NO_ANCHORS = { anchors: new Set<string>() };
const leadsSomewhere = (url: string) => linkProblem(url, NO_ANCHORS) === undefined && !url.startsWith('./');

/** Words within a line as a lesson takes them. */
export function cleanPhrases(
  nodes: readonly PhrasingContent[],
  addresses: Addresses,
  as: 'lines' | 'one line',
): PhrasingContent[] {
  const inside = (children: readonly PhrasingContent[]) => cleanPhrases(children, addresses, as);
  const linked = (url: string | undefined, children: PhrasingContent[]): PhrasingContent[] =>
    url !== undefined && leadsSomewhere(url) ? [{ type: 'link', url, children }] : children;
  const clean = (node: PhrasingContent): PhrasingContent[] => {
    switch (node.type) {
      case 'text':
        return [{ type: 'text', value: as === 'lines' ? node.value : node.value.replaceAll('\n', ' ') }];
      case 'html':
        if (/^<br\s*\/?>$/i.test(node.value))
          return as === 'lines' ? [{ type: 'break' }] : [{ type: 'text', value: ' ' }];
        return node.value.startsWith('<!--') ? [] : [{ type: 'text', value: node.value.replaceAll('\n', ' ') }];
      case 'break':
        return as === 'lines' ? [node] : [{ type: 'text', value: ' ' }];
      case 'inlineCode': {
        const value = node.value.replaceAll('\n', ' ');
        return [value.includes('``') ? { type: 'text', value } : { type: 'inlineCode', value }];
      }
      case 'emphasis':
      case 'strong': {
        const children = inside(node.children);
        return children.length > 0 ? [{ type: node.type, children }] : [];
      }
      case 'link':
        return linked(node.url, inside(node.children));
      case 'linkReference':
        return linked(addresses.get(node.identifier), inside(node.children));
      case 'image':
        return linked(node.url, [{ type: 'text', value: node.alt || 'image' }]);
      case 'imageReference':
        return linked(addresses.get(node.identifier), [{ type: 'text', value: node.alt || 'image' }]);
      default:
        return [{ type: 'text', value: textOf(node) }];
    }
  };
  return joinTexts(nodes.flatMap(clean));
}

/** Texts side by side are one text, as they are when they are read. */
function joinTexts(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      joined.splice(-1, 1, { type: 'text', value: last.value + node.value });
    else if (node.type !== 'text' || node.value !== '') joined.push(node);
  }
  return joined;
}

import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import { invariant } from '../core/invariant';
import type { Report } from './problems';
import type { Place } from './source';

export type Path = readonly (string | number)[];

/** YAML that was read without a mistake of spelling, and the places of its entries in the lesson's file. */
export type Yaml = {
  readonly value: unknown;
  /** Where the key at `path` stands, or the item of a list. */
  keyPlace(path: Path): Place;
  valuePlace(path: Path): Place;
  endPlace(path: Path): Place;
};

/** `firstLine` is the line of the file on which `text` begins, at its first column. */
export function readYaml(text: string, firstLine: number, report: Report): Yaml | undefined {
  const placeAt = (offset: number): Place => {
    const before = text.slice(0, offset).split('\n');
    return { line: firstLine + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 };
  };
  const document = parseShallow(text);
  if (!document) {
    report(placeAt(0), 'this YAML is nested too deeply');
    return;
  }
  for (const { code, message, pos } of [...document.errors, ...document.warnings]) {
    const advice = code === 'BLOCK_AS_IMPLICIT_KEY' ? ' (a text with a colon stands in quotes)' : '';
    report(placeAt(pos[0]), `YAML: ${message}${advice}`);
  }
  let plain = document.errors.length === 0 && document.warnings.length === 0;
  visit(document, {
    Node(_, node) {
      if (!isAlias(node) && !node.anchor && !node.tag) return;
      plain = false;
      report(placeAt(node.range?.[0] ?? 0), 'anchors, aliases and tags are not part of the format: write the value');
    },
  });
  if (!plain) return;

  const range = (node: unknown): [number, number] => {
    const known = isNode(node) ? node.range : undefined;
    return known ? [known[0], known[1]] : [0, text.trimEnd().length];
  };
  return {
    value: document.toJS(),
    keyPlace: (path) => placeAt(range(keyNode(document, path))[0]),
    valuePlace: (path) => placeAt(range(valueNode(document, path))[0]),
    endPlace: (path) => placeAt(range(valueNode(document, path))[1]),
  };
}

const DEEPEST = 64;

/** Undefined when it is nested so deeply that reading it might exhaust the stack. */
function parseShallow(text: string): Document | undefined {
  try {
    const document = parseDocument(text, { prettyErrors: false, strict: true, logLevel: 'silent' });
    let isDeep = document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION');
    visit(document, (_, __, path) => {
      isDeep ||= path.length > DEEPEST;
      return isDeep ? visit.BREAK : undefined;
    });
    return isDeep ? undefined : document;
  } catch (error) {
    if (error instanceof RangeError) return;
    throw error;
  }
}

function valueNode(document: Document, path: Path): Node | undefined {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  return isNode(node) ? node : undefined;
}

function keyNode(document: Document, path: Path): Node | undefined {
  const key = path.at(-1);
  const parent = valueNode(document, path.slice(0, -1));
  if (!isCollection(parent)) return valueNode(document, path);
  if (!isMap(parent)) return valueNode(document, path) ?? parent;
  const pair = parent.items.find(
    (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key),
  );
  const node = pair?.key;
  invariant(node === undefined || isNode(node), 'a parsed key is a node');
  return node ?? parent;
}

import type { Code, Nodes, RootContent } from 'mdast';
import { type Fence, OPENING } from './fence';
import { imageProblem, type LinkContext, linkProblem } from './link';
import { endOf, parsePart, startOf, walk } from './markdown';
import type { Report } from './problems';
import type { Reading } from './reading';
import { isRole } from './roles';
import type { Prose } from './schema';
import type { Source } from './source';

/** What a lesson keeps of nodes: no positions, and code within a line on one line, as CommonMark shows it. */
export function toProse(nodes: readonly RootContent[]): Prose {
  return structuredClone([...nodes]).map((node) => {
    for (const each of walk(node)) {
      delete each.position;
      if (each.type === 'inlineCode') each.value = each.value.replaceAll('\n', ' ');
    }
    return node;
  });
}

/** Markdown inside a fence, checked like any other prose. */
export function readPart({ body, bodyLine }: Fence, { source, report, prose }: Reading): RootContent[] {
  const { children } = parsePart(body, bodyLine);
  prose.push(...children);
  for (const node of children) {
    checkProse(node, source, report);
    if (node.type === 'code' && node.meta)
      report(startOf(node), 'a fence inside a fence is only shown: leave its language alone');
  }
  return children;
}

/** What may not stand in prose, whatever it is part of. Links are checked apart, once all ids are known. */
export function checkProse(root: RootContent, source: Source, report: Report) {
  for (const node of walk(root)) {
    const place = startOf(node);
    if (node.type === 'html') report(place, 'raw HTML is not allowed: write Markdown');
    if (node.type === 'definition') report(place, 'write the address beside the text: [text](address)');
    if (node.type === 'image' && !node.alt) report(place, 'an image needs a text: ![what it shows](./name.svg)');
    if (node.type === 'heading' && isUnderlined(node, source))
      report(place, 'a heading begins with `#`; a line of dashes needs an empty line above it');
    if (node.type === 'list' && node.ordered && node.start !== 1)
      report(place, `a line that begins with "${node.start}." is an entry of a list: write the number as code`);
    if (node.type === 'code') checkCode(node, node === root, source, report);
    if (node.type === 'paragraph') checkParagraph(node, source, report);
  }
}

export function checkLinks(nodes: readonly Nodes[], context: LinkContext, report: Report) {
  for (const root of nodes) {
    for (const node of walk(root)) {
      const problem =
        node.type === 'link'
          ? linkProblem(node.url, context)
          : node.type === 'image'
            ? imageProblem(node.url, context.known)
            : undefined;
      if (problem) report(startOf(node), problem);
    }
  }
}

function isUnderlined(node: Nodes, source: Source) {
  return (
    startOf(node).line !== endOf(node).line && !(source.lines[startOf(node).line - 1] ?? '').trimStart().startsWith('#')
  );
}

/** The second line of a table, as many Markdown dialects have it and CommonMark does not. */
const TABLE_RULE = /^[\s>]*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$/;

/** Also reports what is no fence and no table for CommonMark, though it looks like one. */
function checkParagraph(node: Nodes, source: Source, report: Report) {
  for (let line = startOf(node).line; line <= endOf(node).line; line++) {
    const text = source.lines[line - 1] ?? '';
    if (TABLE_RULE.test(text))
      report({ line, column: 1 }, 'a table in the text is not drawn: show it as the result of a cell, or write a list');
    const [, , marks, info = ''] = OPENING.exec(text) ?? [];
    if (marks && info.includes('`'))
      report({ line, column: 1 }, 'a line that opens a fence with ``` holds no other backtick: open it with ~~~');
  }
}

function checkCode(node: Code, atTop: boolean, source: Source, report: Report) {
  const place = startOf(node);
  const line = (source.lines[place.line - 1] ?? '').slice(place.column - 1);
  const [, , marks] = OPENING.exec(line) ?? [];
  if (!marks) {
    report(place, 'code stands in a fence with its language, not behind four spaces');
    return;
  }
  if (!node.lang) report(place, 'a fence names its language: ```text if it has none');
  if (node.meta && !atTop) report(place, 'a live fence stands by itself, not in a quote or a list');
  checkClosed(node, marks, source, report);
}

function checkClosed(node: Code, marks: string, source: Source, report: Report) {
  const place = startOf(node);
  const closing = new RegExp(`^[ >\\t]*${marks.charAt(0)}{${marks.length},}[ \\t]*$`);
  const inner = node.value.split('\n').findIndex((line) => {
    const [, , more = '', info = ''] = OPENING.exec(line) ?? [];
    return more.startsWith(marks) && isRole(info.split(/\s+/)[1] ?? '');
  });
  const end = endOf(node).line;
  if (inner >= 0)
    report(place, `this fence is not closed before the next one begins on line ${place.line + inner + 1}`);
  else if (end === place.line || !closing.test(source.lines[end - 1] ?? ''))
    report(place, 'this fence is never closed');
}

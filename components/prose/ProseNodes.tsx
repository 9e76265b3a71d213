'use client';

import type { ListItem, RootContent } from 'mdast';
import { createElement, Fragment, type ReactNode } from 'react';
import { CodeBlock } from '@/components/code/CodeBlock';
import { ProseImage, ProseLink } from './ProseLink';

export function ProseNodes({ nodes }: { nodes: readonly RootContent[] }): ReactNode {
  return [...nodes.entries()].map(([index, node]) => <ProseNode key={index} node={node} />);
}

function ProseNode({ node }: { node: RootContent }): ReactNode {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'paragraph':
      return (
        <p>
          <ProseNodes nodes={node.children} />
        </p>
      );
    case 'heading':
      return createElement(`h${node.depth}`, null, <ProseNodes nodes={node.children} />);
    case 'emphasis':
      return (
        <em>
          <ProseNodes nodes={node.children} />
        </em>
      );
    case 'strong':
      return (
        <strong>
          <ProseNodes nodes={node.children} />
        </strong>
      );
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'code':
      return <CodeBlock label="Code" code={node.value} language={node.lang ?? ''} />;
    case 'list': {
      const items = [...node.children.entries()].map(([index, item]) => (
        <Item key={index} item={item} tight={!node.spread} />
      ));
      return node.ordered ? <ol start={node.start ?? 1}>{items}</ol> : <ul>{items}</ul>;
    }
    case 'blockquote':
      return (
        <blockquote>
          <ProseNodes nodes={node.children} />
        </blockquote>
      );
    case 'link':
      return (
        <ProseLink url={node.url}>
          <ProseNodes nodes={node.children} />
        </ProseLink>
      );
    case 'image':
      return <ProseImage url={node.url} words={node.alt ?? ''} />;
    case 'thematicBreak':
      return <hr />;
    case 'break':
      return <br />;
    default:
      return 'children' in node ? <ProseNodes nodes={node.children} /> : null;
  }
}

/** In a tight list the words stand in the item without a paragraph around them. */
function Item({ item, tight }: { item: ListItem; tight: boolean }) {
  return (
    <li>
      {[...item.children.entries()].map(([index, child]) =>
        tight && child.type === 'paragraph' ? (
          <Fragment key={index}>
            <ProseNodes nodes={child.children} />
          </Fragment>
        ) : (
          <ProseNode key={index} node={child} />
        ),
      )}
    </li>
  );
}

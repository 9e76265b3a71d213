'use client';

import { useMemo } from 'react';
import type { Command } from '@/components/command/command';
import { currentCell } from '@/components/command/current-cell';
import { goToElement } from '@/components/command/go-to-element';
import { useAfterClose } from '@/components/command/useAfterClose';
import { useCommands } from '@/components/command/useCommands';
import { Sheet } from '@/components/ui/Sheet';
import { useStore } from '@/components/ui/useStore';
import { FlowFacts } from './FlowFacts';
import { FlowGraph } from './FlowGraph';
import { flowView, showFlow } from './flow-view';
import { useFlowItems } from './useFlowItems';

/** What a cell reads and what reads it, over the page; its key and its place in the palette. Once per notebook. */
export function FlowSheet() {
  const { isOpen, cell } = useStore(flowView, (view) => view);
  const afterClose = useAfterClose(isOpen);
  const close = () => flowView.send({ isOpen: false, cell });
  useCommands(useMemo(commands, []));
  const go = (id: string) => {
    afterClose(() => {
      const element = document.getElementById(id);
      if (element) goToElement(element);
    });
    close();
  };
  return (
    <Sheet title="How cells depend" side="right" isOpen={isOpen} onOpenChange={(open) => open || close()}>
      <Contents cell={cell} onGo={go} />
    </Sheet>
  );
}

function Contents({ cell, onGo }: { cell: string | undefined; onGo(id: string): void }) {
  const items = useFlowItems();
  return (
    <>
      {cell !== undefined && <FlowFacts items={items} id={cell} onGo={onGo} />}
      <FlowGraph items={items} chosen={cell} onGo={onGo} />
    </>
  );
}

const commands = (): readonly Command[] => [
  {
    id: 'cell.flow',
    title: 'How this cell depends on others',
    group: 'Cell',
    keys: 'g',
    heard: 'cell',
    blocked: () => (currentCell() === undefined ? 'Choose a cell first.' : undefined),
    run: () => showFlow(currentCell()),
  },
  { id: 'page.flow', title: 'How cells depend', group: 'Page', run: () => showFlow(undefined) },
];

import { createStore } from '@/lib/core/store';

/** The sheet “How cells depend”: whether it is open, and about which cell. */
export type FlowView = { readonly isOpen: boolean; readonly cell: string | undefined };

export const flowView = createStore<FlowView, FlowView>({ isOpen: false, cell: undefined }, (_, view) => view);

export const showFlow = (cell: string | undefined) => flowView.send({ isOpen: true, cell });

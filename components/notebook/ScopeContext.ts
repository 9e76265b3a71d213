'use client';

import { createContext } from 'react';
import { createEditorScope, type EditorScope } from '@/components/editor/scope';

/** The names that the editors of the open lesson know. */
export const ScopeContext = createContext<EditorScope>(createEditorScope());

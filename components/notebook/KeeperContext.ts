'use client';

import { createContext } from 'react';
import type { Keeper } from '@/lib/storage/keeper';

/** Null until the page is mounted. */
export const KeeperContext = createContext<Keeper | null>(null);

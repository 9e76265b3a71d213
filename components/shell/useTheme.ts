'use client';

import { useSyncExternalStore } from 'react';
import { readTheme, subscribeTheme, type Theme } from './theme';

export const useTheme = () => useSyncExternalStore<Theme>(subscribeTheme, readTheme, () => 'system');

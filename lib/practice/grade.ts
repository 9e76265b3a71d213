import { z } from 'zod';

/** How well something was remembered, as ts-fsrs counts it. */
export const Grade = z.enum(['again', 'hard', 'good', 'easy']);
export type Grade = z.infer<typeof Grade>;

export const GRADES = Grade.options;

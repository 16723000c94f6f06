import type { Family } from '../family';

/**
 * Families kept out of development. What fails on them is never shown one by one, only counted: a family that has been looked
 * at is spent as a test.
 */
export const HELD_OUT: readonly Family[] = [];

export const isHeldOut = (family: string): boolean => HELD_OUT.some(({ name }) => name === family);

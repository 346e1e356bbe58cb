import { english } from '../messages/english.ts';

/** `3 s`, `2 min 5 s`. */
export function formatDuration(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  const { duration } = english.operators.building;
  return duration({ minutes: Math.floor(seconds / 60), seconds: seconds % 60 });
}

// The result of a check of the workspace in words.

const LEVELS = ['error', 'warning', 'info', 'hint'] as const;

/** Returns the result of a check as one sentence; `levels` has the level of each finding, from 1 for an error. */
export function summary(files: number, levels: readonly number[]): string {
  if (files === 0) return 'no strategy in this workspace.';
  const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
  const counts = LEVELS.map((noun, at) => ({ noun, number: levels.filter((level) => level === at + 1).length }))
    .filter(({ number }) => number > 0)
    .map(({ noun, number }) => count(number, noun));
  return `${count(files, 'file')} checked: ${counts.join(', ') || 'no findings'}.`;
}

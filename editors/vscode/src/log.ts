// Copies what the server writes to standard error into the log, each line at its own level.

import { createInterface } from 'node:readline';

import type { LogOutputChannel } from 'vscode';

const LINE = /^(CRITICAL|ERROR|WARNING|INFO|DEBUG) (.*)$/;

/** Copies the lines of `input` into `log`. A line without a level has the level of the line before. */
export function logLine(input: NodeJS.ReadableStream, log: LogOutputChannel): void {
  let level = 'ERROR';
  createInterface({ input, crlfDelay: Infinity }).on('line', (line) => {
    const match = LINE.exec(line);
    if (match) level = match[1]!;
    const text = match ? match[2]! : line;
    if (level === 'INFO') log.info(text);
    else if (level === 'DEBUG') log.debug(text);
    else if (level === 'WARNING') log.warn(text);
    else log.error(text);
  });
}

// What the server writes to standard error, as lines of the log at their own level.

import { createInterface } from 'node:readline';

import type { LogOutputChannel } from 'vscode';

const LINE = /^(CRITICAL|ERROR|WARNING|INFO|DEBUG) (.*)$/;

/** Takes the server's lines over into the log. A line without a level belongs to the one before. */
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

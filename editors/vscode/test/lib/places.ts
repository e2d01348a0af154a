// Where things are.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the extension's source. */
export const HERE = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** The repository. */
export const ROOT = dirname(dirname(HERE));
/** The packed extension. */
export const VSIX = join(HERE, '.build', 'llmstrategy.vsix');

/** Where VS Code is installed for the tests: outside the checkout, so that the next one finds it. */
export const HOST = process.env.LLMSTRATEGY_VSCODE_HOST ?? join(
  process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'),
  'llmstrategy',
  `vscode-${createHash('sha256').update(readFileSync(join(HERE, 'host', 'package-lock.json'))).digest('hex').slice(0, 12)}`,
);

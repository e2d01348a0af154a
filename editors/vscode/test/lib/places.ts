// Paths that several tests use.

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the extension's source. */
export const HERE = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** The repository. */
export const ROOT = dirname(dirname(HERE));
/** The packed extension. */
export const VSIX = join(HERE, '.build', 'llmstrategy.vsix');

/** Where `scripts/test` installs VS Code. */
export const HOST = process.env.LLMSTRATEGY_VSCODE_HOST ?? '';

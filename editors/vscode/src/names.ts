// Which files are strategies: the names that `llmstrategy check` looks for in a folder.

/** The globs of strategy files. */
export const PATTERNS = ['**/llmstrategy.yaml', '**/llmstrategy.yml', '**/*.llmstrategy.yaml'];

/** The same as one glob. */
export const ANY = '**/{llmstrategy.yaml,llmstrategy.yml,*.llmstrategy.yaml}';

/** The documents that the server handles: files, and documents that are not saved yet. */
export const SELECTOR = ['file', 'untitled'].flatMap((scheme) =>
  PATTERNS.map((pattern) => ({ scheme, pattern })),
);

/** Returns whether a path, or the path of a URI, has the name of a strategy. */
export function isStrategy(path: string): boolean {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return name === 'llmstrategy.yaml' || name === 'llmstrategy.yml' || name.endsWith('.llmstrategy.yaml');
}

// Which files are strategies. The same names as the program's own search.

/** Globs of strategy files, as editors match them. */
export const PATTERNS = ['**/llmstrategy.yaml', '**/llmstrategy.yml', '**/*.llmstrategy.yaml'];

/** All of them in one. */
export const ANY = '**/{llmstrategy.yaml,llmstrategy.yml,*.llmstrategy.yaml}';

/** What the server looks after: files, and documents that are not saved yet. */
export const SELECTOR = ['file', 'untitled'].flatMap((scheme) =>
  PATTERNS.map((pattern) => ({ scheme, pattern })),
);

/** Says whether a path or the path of a URI has the name of a strategy. */
export function isStrategy(path: string): boolean {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return name === 'llmstrategy.yaml' || name === 'llmstrategy.yml' || name.endsWith('.llmstrategy.yaml');
}

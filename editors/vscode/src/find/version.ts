// Compares version numbers of Python packages (PEP 440).

const FORM = /^v?(\d+(?:\.\d+)*)(?:[-_.]?(a|b|rc|alpha|beta|c|pre)[-_.]?(\d*))?(?:[-_.]?(?:post)[-_.]?(\d*))?(?:[-_.]?(dev)[-_.]?(\d*))?(?:\+.*)?$/i;
const STAGES: Record<string, number> = { a: 0, alpha: 0, b: 1, beta: 1, c: 2, rc: 2, pre: 2 };
const FINAL = 3;

function key(text: string): number[] | undefined {
  const match = FORM.exec(text.trim());
  if (!match) return undefined;
  const [, release, stage, number, post, dev, devNumber] = match;
  const numbers = release!.split('.').map(Number);
  while (numbers.length < 4) numbers.push(0);
  const at = stage ? STAGES[stage.toLowerCase()]! : FINAL;
  // A development version is older than the release that it leads to.
  const devStage = dev ? (stage || post !== undefined ? 0 : -4) : 0;
  return [
    ...numbers.slice(0, 4),
    at + devStage,
    Number(number || 0),
    post === undefined ? -1 : Number(post || 0),
    dev ? Number(devNumber || 0) : Number.MAX_SAFE_INTEGER,
  ];
}

/** Returns whether version `a` is newer than `b`; false when `a` is not a version. */
export function isNewer(a: string, b: string): boolean {
  const left = key(a);
  const right = key(b);
  if (!left) return false;
  if (!right) return true;
  for (let i = 0; i < left.length; i++) {
    if (left[i] !== right[i]) return left[i]! > right[i]!;
  }
  return false;
}

/** Returns whether a Python of this version, for example `3.12.1`, can run the extension's copy. */
export function fits(python: string): boolean {
  const [major = 0, minor = 0] = python.split('.').map(Number);
  return major > 3 || (major === 3 && minor >= 11);
}

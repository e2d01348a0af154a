// Entry of the tests that run inside the extension host, with the editor's own API.

import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { alone, folders, none, features, which, yaml } from './suites.ts';

const SUITES = { alone, features, folders, none, which, yaml };

/** What the runner passes to a suite. */
export type Told = Record<string, unknown> & { suite: keyof typeof SUITES };

/** Runs the suite that the runner named; the editor exits with 0 when this resolves. */
export async function run(): Promise<void> {
  const home = process.env.LLMSTRATEGY_TEST!;
  const told = JSON.parse(readFileSync(join(home, 'inside.json'), 'utf8')) as Told;
  const say = (text: string): void => appendFileSync(join(home, 'inside.log'), `${text}\n`);
  let failed = 0;
  for (const [name, test] of Object.entries(SUITES[told.suite])) {
    try {
      await test(told);
      say(`ok ${told.suite}: ${name}`);
    } catch (error) {
      failed++;
      say(`FAILED ${told.suite}: ${name}\n${error instanceof Error ? error.stack : String(error)}`);
    }
  }
  if (failed > 0) throw new Error(`${failed} failed`);
}

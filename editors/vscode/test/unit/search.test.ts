// Which llmstrategy the search chooses, in each case.

import * as assert from 'node:assert/strict';
import { test } from 'node:test';

import { search, type Interpreter, type Command, type SearchContext } from '../../src/find/search.ts';

const answer = (python: string, more: Partial<Interpreter> = {}): Interpreter => ({
  python,
  executable: `/usr/bin/python${python}`,
  llmstrategy: null,
  serves: false,
  libyaml: true,
  ...more,
});

type Overrides = Partial<Omit<SearchContext, 'preferences'>> & { preferences?: Partial<SearchContext['preferences']> };

/** Returns a context in which only these interpreters exist, and the list of programs that were run. */
function context(interpreters: Record<string, Interpreter>, more: Overrides = {}) {
  const ran: string[] = [];
  const commands = (...names: string[]) => async (): Promise<Command[]> => names.map((program) => ({ program, args: [] }));
  const made: SearchContext = {
    trusted: true,
    bundled: '1.2.0',
    launch: ['launch.py'],
    workspace: commands(),
    machine: commands(...Object.keys(interpreters).filter((name) => !name.startsWith('/ws/'))),
    isInside: async (file) => file.startsWith('/ws/'),
    ask: async ({ program }) => {
      ran.push(program);
      const answer = interpreters[program];
      if (!answer) throw new Error('no such file');
      return answer;
    },
    version: async (program) => {
      ran.push(program);
      if (program.includes('broken')) throw new Error('Segmentation fault\nmore');
      return '0.9.0';
    },
    ...more,
    preferences: { path: '', interpreter: '', prefer: 'newest', ...more.preferences },
  };
  return { made, ran, commands };
}

test('the first suitable interpreter runs the copy', async () => {
  const { made } = context({ python3: answer('3.9.18'), python: answer('3.12.1'), 'python3.13': answer('3.13.0') });
  const { program } = await search(made);
  assert.equal(program?.kind, 'bundled');
  assert.equal(program?.python, '3.12.1');
  assert.equal(program?.version, '1.2.0');
  assert.deepEqual(program?.command, { program: '/usr/bin/python3.12.1', args: ['-I', 'launch.py'] });
});

test('no program without a suitable interpreter', async () => {
  const { made } = context({ python3: answer('3.10.4') });
  const { program, notes } = await search(made);
  assert.equal(program, undefined);
  assert.match(notes.join(), /Python 3\.10\.4, too old/);
});

test("the workspace's llmstrategy is used if it is newer", async () => {
  const { made, commands } = context({
    python3: answer('3.12.1'),
    '/ws/python': answer('3.11.2', { executable: '/ws/python', llmstrategy: '1.3.0', serves: true }),
  });
  const { program } = await search({ ...made, workspace: commands('/ws/python') });
  assert.equal(program?.kind, 'environment');
  assert.equal(program?.version, '1.3.0');
  assert.deepEqual(program?.command.args, ['-I', '-m', 'llm_strategy']);
});

for (const [why, more] of Object.entries({
  'is as old': { llmstrategy: '1.2.0', serves: true },
  'is older': { llmstrategy: '1.1.9', serves: true },
  'cannot serve': { llmstrategy: '2.0.0', serves: false },
})) {
  test(`the workspace's llmstrategy is not used if it ${why}`, async () => {
    const { made, commands } = context({ python3: answer('3.12.1'), '/ws/python': answer('3.11.2', more) });
    const { program } = await search({ ...made, workspace: commands('/ws/python') });
    assert.equal(program?.kind, 'bundled');
    assert.equal(program?.python, '3.12.1');
  });
}

test("prefer: bundled ignores the workspace's llmstrategy", async () => {
  const { made, ran, commands } = context(
    { python3: answer('3.12.1'), '/ws/python': answer('3.11.2', { llmstrategy: '9.0.0', serves: true }) },
    { preferences: { prefer: 'bundled' } },
  );
  const { program } = await search({ ...made, workspace: commands('/ws/python') });
  assert.equal(program?.kind, 'bundled');
  assert.deepEqual(ran, ['python3']);
});

test("the workspace's interpreter runs the copy if no other is suitable", async () => {
  const { made, commands } = context({ python3: answer('3.8.1'), '/ws/python': answer('3.11.2') });
  const { program } = await search({ ...made, workspace: commands('/ws/python') });
  assert.equal(program?.kind, 'bundled');
  assert.equal(program?.python, '3.11.2');
});

test('llmstrategy.path is used, whatever its version', async () => {
  const { made, ran } = context({ python3: answer('3.12.1') }, { preferences: { path: '/opt/llmstrategy' } });
  const { program } = await search(made);
  assert.equal(program?.kind, 'path');
  assert.equal(program?.version, '0.9.0');
  assert.deepEqual(ran, ['/opt/llmstrategy']);
});

test('an llmstrategy.path that does not run is a problem, and the copy is used', async () => {
  const { made } = context({ python3: answer('3.12.1') }, { preferences: { path: '/opt/broken' } });
  const { program, problems } = await search(made);
  assert.equal(program?.kind, 'bundled');
  assert.deepEqual(problems, ['llmstrategy.path: /opt/broken does not run: Segmentation fault']);
});

test('llmstrategy.interpreter comes first; one that is too old is a problem', async () => {
  const known = { python3: answer('3.12.1'), '/opt/new': answer('3.13.0'), '/opt/old': answer('3.10.0') };
  const first = context(known, { preferences: { interpreter: '/opt/new' } });
  assert.equal((await search(first.made)).program?.python, '3.13.0');
  const second = context(known, { preferences: { interpreter: '/opt/old' } });
  const { program, problems } = await search(second.made);
  assert.equal(program?.python, '3.12.1');
  assert.deepEqual(problems, ['llmstrategy.interpreter: /opt/old is Python 3.10.0']);
});

test('nothing in an untrusted workspace is run', async () => {
  const { made, ran, commands } = context(
    { '/ws/bin/python3': answer('3.13.0'), '/ws/python': answer('3.13.0', { llmstrategy: '9.0.0', serves: true }), python3: answer('3.11.0') },
    { trusted: false, preferences: { path: '/ws/llmstrategy', interpreter: '/ws/python' } },
  );
  const { program } = await search({
    ...made,
    workspace: commands('/ws/python'),
    machine: commands('/ws/bin/python3', 'python3'),
  });
  assert.equal(program?.kind, 'bundled');
  assert.equal(program?.python, '3.11.0');
  assert.deepEqual(ran, ['python3']);
});

test('an outside interpreter that leads into an untrusted workspace is not run', async () => {
  const { made } = context({ python3: answer('3.12.1', { executable: '/ws/python' }) }, { trusted: false });
  assert.equal((await search(made)).program, undefined);
});

test('an interpreter is probed once', async () => {
  const { made, ran, commands } = context({ python3: answer('3.9.0') });
  await search({ ...made, workspace: commands('python3') });
  assert.deepEqual(ran, ['python3']);
});

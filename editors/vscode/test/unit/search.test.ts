// The search for a server, in every case that it tells apart.

import * as assert from 'node:assert/strict';
import { test } from 'node:test';

import { search, type Answer, type Command, type World } from '../../src/find/search.ts';

const answer = (python: string, more: Partial<Answer> = {}): Answer => ({
  python,
  executable: `/usr/bin/python${python}`,
  llmstrategy: null,
  serves: false,
  libyaml: true,
  ...more,
});

/** A world in which these interpreters exist; whatever is run is noted. */
function world(known: Record<string, Answer>, more: Partial<Omit<World, 'wish'>> & { wish?: Partial<World['wish']> } = {}) {
  const ran: string[] = [];
  const commands = (...names: string[]) => async (): Promise<Command[]> => names.map((program) => ({ program, args: [] }));
  const made: World = {
    trusted: true,
    bundled: '1.2.0',
    launch: ['launch.py'],
    workspace: commands(),
    machine: commands(...Object.keys(known).filter((name) => !name.startsWith('/ws/'))),
    isInside: async (file) => file.startsWith('/ws/'),
    ask: async ({ program }) => {
      ran.push(program);
      const found = known[program];
      if (!found) throw new Error('no such file');
      return found;
    },
    version: async (program) => {
      ran.push(program);
      if (program.includes('broken')) throw new Error('Segmentation fault\nmore');
      return '0.9.0';
    },
    ...more,
    wish: { path: '', interpreter: '', prefer: 'newest', ...more.wish },
  };
  return { made, ran, commands };
}

test('the first interpreter that fits runs the copy', async () => {
  const { made } = world({ python3: answer('3.9.18'), python: answer('3.12.1'), 'python3.13': answer('3.13.0') });
  const { found } = await search(made);
  assert.equal(found?.kind, 'bundled');
  assert.equal(found?.python, '3.12.1');
  assert.equal(found?.version, '1.2.0');
  assert.deepEqual(found?.command, { program: '/usr/bin/python3.12.1', args: ['-I', 'launch.py'] });
});

test('none fits', async () => {
  const { made } = world({ python3: answer('3.10.4') });
  const { found, notes } = await search(made);
  assert.equal(found, undefined);
  assert.match(notes.join(), /Python 3\.10\.4, too old/);
});

test("the workspace's own serves where it is newer", async () => {
  const { made, commands } = world({
    python3: answer('3.12.1'),
    '/ws/python': answer('3.11.2', { executable: '/ws/python', llmstrategy: '1.3.0', serves: true }),
  });
  const { found } = await search({ ...made, workspace: commands('/ws/python') });
  assert.equal(found?.kind, 'environment');
  assert.equal(found?.version, '1.3.0');
  assert.deepEqual(found?.command.args, ['-I', '-m', 'llm_strategy']);
});

for (const [why, more] of Object.entries({
  'is as old': { llmstrategy: '1.2.0', serves: true },
  'is older': { llmstrategy: '1.1.9', serves: true },
  'cannot serve': { llmstrategy: '2.0.0', serves: false },
})) {
  test(`the workspace's own does not serve where it ${why}`, async () => {
    const { made, commands } = world({ python3: answer('3.12.1'), '/ws/python': answer('3.11.2', more) });
    const { found } = await search({ ...made, workspace: commands('/ws/python') });
    assert.equal(found?.kind, 'bundled');
    assert.equal(found?.python, '3.12.1');
  });
}

test("the setting that prefers the copy leaves the workspace's own alone", async () => {
  const { made, ran, commands } = world(
    { python3: answer('3.12.1'), '/ws/python': answer('3.11.2', { llmstrategy: '9.0.0', serves: true }) },
    { wish: { prefer: 'bundled' } },
  );
  const { found } = await search({ ...made, workspace: commands('/ws/python') });
  assert.equal(found?.kind, 'bundled');
  assert.deepEqual(ran, ['python3']);
});

test("the workspace's interpreter runs the copy where no other fits", async () => {
  const { made, commands } = world({ python3: answer('3.8.1'), '/ws/python': answer('3.11.2') });
  const { found } = await search({ ...made, workspace: commands('/ws/python') });
  assert.equal(found?.kind, 'bundled');
  assert.equal(found?.python, '3.11.2');
});

test('the named program serves, whatever its version', async () => {
  const { made, ran } = world({ python3: answer('3.12.1') }, { wish: { path: '/opt/llmstrategy' } });
  const { found } = await search(made);
  assert.equal(found?.kind, 'path');
  assert.equal(found?.version, '0.9.0');
  assert.deepEqual(ran, ['/opt/llmstrategy']);
});

test('a named program that does not run is a problem, and the copy serves', async () => {
  const { made } = world({ python3: answer('3.12.1') }, { wish: { path: '/opt/broken' } });
  const { found, problems } = await search(made);
  assert.equal(found?.kind, 'bundled');
  assert.deepEqual(problems, ['llmstrategy.path: /opt/broken does not run: Segmentation fault']);
});

test('the named interpreter comes first; one that is too old is a problem', async () => {
  const known = { python3: answer('3.12.1'), '/opt/new': answer('3.13.0'), '/opt/old': answer('3.10.0') };
  const first = world(known, { wish: { interpreter: '/opt/new' } });
  assert.equal((await search(first.made)).found?.python, '3.13.0');
  const second = world(known, { wish: { interpreter: '/opt/old' } });
  const { found, problems } = await search(second.made);
  assert.equal(found?.python, '3.12.1');
  assert.deepEqual(problems, ['llmstrategy.interpreter: /opt/old is Python 3.10.0']);
});

test('nothing that lies in an untrusted workspace is run', async () => {
  const { made, ran, commands } = world(
    { '/ws/bin/python3': answer('3.13.0'), '/ws/python': answer('3.13.0', { llmstrategy: '9.0.0', serves: true }), python3: answer('3.11.0') },
    { trusted: false, wish: { path: '/ws/llmstrategy', interpreter: '/ws/python' } },
  );
  const { found } = await search({
    ...made,
    workspace: commands('/ws/python'),
    machine: commands('/ws/bin/python3', 'python3'),
  });
  assert.equal(found?.kind, 'bundled');
  assert.equal(found?.python, '3.11.0');
  assert.deepEqual(ran, ['python3']);
});

test('nor what an interpreter outside leads to', async () => {
  const { made } = world({ python3: answer('3.12.1', { executable: '/ws/python' }) }, { trusted: false });
  assert.equal((await search(made)).found, undefined);
});

test('an interpreter is asked once', async () => {
  const { made, ran, commands } = world({ python3: answer('3.9.0') });
  await search({ ...made, workspace: commands('python3') });
  assert.deepEqual(ran, ['python3']);
});

import { existsSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { sealStream } from '#exchange/sealed-file.ts';
import { refuse } from '#kernel/refusal.ts';
import { archiveEntries } from '../archive/entries.ts';
import { tarEnd, tarEntry } from '../archive/tar.ts';
import type { Client } from '../client.ts';
import { CommandFailed, command, textOf, UsageError } from '../command.ts';
import { withClient } from '../connect.ts';
import { groupNamed } from '../find-group.ts';
import { languageOf } from '../language.ts';
import { facts } from '../print.ts';
import { problemError, valueOr } from '../problem-error.ts';
import * as words from '../words/archive-words.ts';
import { existsAlready } from '../words/usage-words.ts';

type Group = Awaited<ReturnType<typeof groupNamed>>;

/** The archive as `tar` has it, made as it is read: nothing but one bundle is in memory. */
function tarOf(
  client: Client,
  group: Group,
  told: (party: string, size: number) => void,
): ReadableStream<Uint8Array> {
  async function* parts(): AsyncGenerator<Uint8Array> {
    for await (const { name, bytes } of archiveEntries(client, group, told)) {
      yield tarEntry(name, bytes);
    }
    yield tarEnd;
  }
  return ReadableStream.from(parts()) as ReadableStream<Uint8Array>;
}

/** Beside its place under another name until all of it is durable: what is cut off never looks whole. */
async function writeWhole(path: string, stream: ReadableStream<Uint8Array>): Promise<number> {
  const part = `${path}.part`;
  const file = await open(part, 'wx', 0o600);
  let bytes = 0;
  try {
    for await (const chunk of stream) {
      await file.write(chunk);
      bytes += chunk.length;
    }
    await file.sync();
  } catch (error) {
    await file.close();
    rmSync(part, { force: true });
    throw error;
  }
  await file.close();
  renameSync(part, path);
  return bytes;
}

export const groupArchive = command({
  name: 'group archive',
  words: words.groupArchive,
  arguments: ['<group>'],
  options: {
    to: { type: 'string', value: 'FILE' },
    recipient: { type: 'string', value: 'age1…' },
  },
  run: ({ values, positionals: [start = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const [path, recipient] = [textOf(values, 'to'), textOf(values, 'recipient')];
      if (path === undefined || recipient === undefined) throw new UsageError(words.needsBoth);
      if (existsSync(path)) throw new CommandFailed(existsAlready(path));
      // What was cut off before is of no use: it was never whole.
      rmSync(`${path}.part`, { force: true });
      const group = await groupNamed(client, start);
      if (group.kind !== 'working-group') {
        throw problemError(refuse('group.unknown', { facts: { group: group.group } }).refusal);
      }
      const language = languageOf(values, context);
      const told = (party: string, size: number) => context.err(words.soFar(party, size)[language]);
      const sealed = valueOr(await sealStream(tarOf(client, group, told), recipient));
      const bytes = await writeWhole(path, sealed);
      print({ path, group: group.group, bytes }, () =>
        facts([
          [words.written[language], path],
          [words.bytesWritten[language], String(bytes)],
          [words.openWith[language], `age --decrypt --identity KEY ${path} | tar --extract`],
        ]),
      );
      return 0;
    }),
});

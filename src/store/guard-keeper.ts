/** The guard at work: what stands in each file, and the order in which they are written. */
import { assert } from '#kernel/assert.ts';
import type { GroupId, PartyId } from '#kernel/id.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import {
  block,
  checkpointLine,
  type GuardedCheckpoint,
  type GuardedStatement,
  logLine,
  statementLine,
} from './guard-blocks.ts';
import {
  appendAt,
  type FoundFile,
  guardPath,
  readGuardFile,
  removeFile,
  replaceFile,
} from './guard-file.ts';
import type { Guard, GuardMove, GuardStanding } from './guard-port.ts';
import { StoreFault } from './store.ts';

/** A file is written anew when so much of it, and half of it, is receipted or outdated. */
const wasteBytesMax = 1024 * 1024;
/** Statements that stand in one block of a file written anew. */
const blockStatementsMax = 4_096;

type Standing = {
  readonly group: GroupId;
  readonly party: PartyId;
  checkpoint: GuardedCheckpoint | undefined;
  from: number;
  to: number;
  damaged: boolean;
  /** Length of the file as far as it is known to be good; 0: there is none. */
  bytes: number;
  /** The first statement that stands in the file, receipted or not. */
  fileFrom: number;
  /** Bytes of the line of each statement, from `from` on, and their sum. */
  lineBytes: number[];
  liveBytes: number;
  /** The last write failed: what the disk holds is not known, so the file is written anew. */
  suspect: boolean;
};

export class GuardKeeper implements Guard {
  readonly #folder: string;
  readonly #bytesMax: number;
  readonly #standings = new Map<string, Standing>();
  #queue: Promise<unknown> = Promise.resolve();

  constructor(folder: string, files: readonly FoundFile[], bytesMax: number) {
    this.#folder = folder;
    this.#bytesMax = bytesMax;
    for (const file of files) this.#standings.set(file.path, standingOf(file));
  }

  standing(group: GroupId, party: PartyId): GuardStanding | undefined {
    const standing = this.#standings.get(this.#path(group, party));
    return standing === undefined ? undefined : shown(standing);
  }

  standings(): readonly GuardStanding[] {
    return [...this.#standings.values()].map(shown);
  }

  usage(): Readonly<{ bytes: number; bytesMax: number }> {
    const bytes = sum([...this.#standings.values()].map((standing) => standing.bytes));
    return { bytes, bytesMax: this.#bytesMax };
  }

  move(move: GuardMove): Promise<Result<void>> {
    return this.#inTurn(async () => {
      const { group, party, checkpoint, statements } = move;
      const standing = this.#standings.get(this.#path(group, party)) ?? unknown(move);
      refuseDamaged(standing);
      const known = standing.checkpoint;
      if (known?.note === checkpoint.note && statements.length === 0) return ok(undefined);
      assert(checkpoint.size >= (known?.size ?? 0), 'a checkpoint never covers less than before');
      assert(
        statements.every(({ seq }, i) => seq === standing.to + i) &&
          standing.to + statements.length === checkpoint.size,
        'a guard moves without a gap, up to its checkpoint',
      );
      return await this.#append(standing, checkpoint, statements);
    });
  }

  async #append(
    standing: Standing,
    checkpoint: GuardedCheckpoint,
    statements: readonly GuardedStatement[],
  ): Promise<Result<void>> {
    const lines = statements.map(statementLine);
    const added = block([...lines, checkpointLine(checkpoint)]);
    if (!(await this.#makeRoom(added.length))) {
      const facts = { guardBytesMax: this.#bytesMax, statements: standing.to - standing.from };
      return refuse('node.guard-full', { facts });
    }
    const path = this.#path(standing.group, standing.party);
    if (standing.suspect) await this.#rewrite(standing);
    const bytes = standing.bytes;
    try {
      if (bytes === 0) {
        const first = block([logLine(standing.group, standing.party)]);
        await replaceFile(path, [first, added]);
        standing.bytes = first.length + added.length;
      } else {
        await appendAt(path, bytes, added);
        standing.bytes = bytes + added.length;
      }
    } catch (error) {
      standing.suspect = bytes > 0;
      throw error;
    }
    standing.checkpoint = checkpoint;
    standing.to = checkpoint.size;
    for (const line of lines) {
      standing.lineBytes.push(line.length);
      standing.liveBytes += line.length;
    }
    this.#standings.set(path, standing);
    await this.#rewriteIfWasteful(standing);
    return ok(undefined);
  }

  receipted(group: GroupId, party: PartyId, size: number): Promise<void> {
    return this.#inTurn(async () => {
      const standing = this.#standings.get(this.#path(group, party));
      if (standing === undefined || standing.damaged || size <= standing.from) return;
      const from = Math.min(size, standing.to);
      for (const bytes of standing.lineBytes.splice(0, from - standing.from)) {
        standing.liveBytes -= bytes;
      }
      standing.from = from;
      await this.#rewriteIfWasteful(standing);
    });
  }

  erase(group: GroupId, party: PartyId, seqs: readonly number[]): Promise<void> {
    return this.#inTurn(async () => {
      const standing = this.#standings.get(this.#path(group, party));
      if (standing === undefined) return;
      refuseDamaged(standing);
      if (!seqs.some((seq) => seq >= standing.fileFrom && seq < standing.to)) return;
      await this.#rewrite(standing, new Set(seqs));
    });
  }

  forget(group: GroupId, party: PartyId): Promise<void> {
    return this.#inTurn(async () => {
      const path = this.#path(group, party);
      if (!this.#standings.has(path)) return;
      await removeFile(path);
      this.#standings.delete(path);
    });
  }

  async close(): Promise<void> {
    await this.#queue;
  }

  /** One after the other; one that fails does not hold up the next. */
  #inTurn<T>(body: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(body);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  #path(group: GroupId, party: PartyId): string {
    return guardPath(this.#folder, group, party);
  }

  /** Writes wasteful files anew before it gives up. */
  async #makeRoom(bytes: number): Promise<boolean> {
    const standings = [...this.#standings.values()];
    const total = () => standings.reduce((sum, standing) => sum + standing.bytes, 0);
    if (total() + bytes <= this.#bytesMax) return true;
    for (const standing of standings) {
      if (!standing.damaged && standing.fileFrom < standing.from) await this.#rewrite(standing);
    }
    return total() + bytes <= this.#bytesMax;
  }

  async #rewriteIfWasteful(standing: Standing): Promise<void> {
    const waste = standing.bytes - standing.liveBytes;
    if (waste > wasteBytesMax && waste > standing.liveBytes) await this.#rewrite(standing);
  }

  /** The file with what is still needed, and without the contents of `gone`. */
  async #rewrite(standing: Standing, gone: ReadonlySet<number> = new Set()): Promise<void> {
    const path = this.#path(standing.group, standing.party);
    const { log, tail } = await readGuardFile(path, standing.bytes);
    if (log === undefined || tail !== 'whole') {
      standing.damaged = true;
      refuseDamaged(standing);
      return;
    }
    const lines = log.statements
      .filter(({ seq }) => seq >= standing.from)
      .map((one) =>
        statementLine(
          gone.has(one.seq) && one.content.kind === 'held'
            ? { ...one, content: { kind: 'gone' } }
            : one,
        ),
      );
    const kept = log.kept.filter(({ size }) => size >= standing.from).map(checkpointLine);
    const blocks = [block([logLine(standing.group, standing.party)])];
    for (let at = 0; at < lines.length; at += blockStatementsMax) {
      blocks.push(block(lines.slice(at, at + blockStatementsMax)));
    }
    if (standing.checkpoint !== undefined)
      blocks.push(block([...kept, checkpointLine(standing.checkpoint)]));
    await replaceFile(path, blocks);
    standing.bytes = sum(blocks.map((one) => one.length));
    standing.lineBytes = lines.map((line) => line.length);
    standing.liveBytes = sum(standing.lineBytes);
    standing.fileFrom = standing.from;
    standing.suspect = false;
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

function unknown({ group, party, checkpoint, statements }: GuardMove): Standing {
  const from = statements[0]?.seq ?? checkpoint.size;
  return {
    group,
    party,
    checkpoint: undefined,
    from,
    to: from,
    damaged: false,
    bytes: 0,
    fileFrom: from,
    lineBytes: [],
    liveBytes: 0,
    suspect: false,
  };
}

function standingOf({ group, party, log, bytes, tail }: FoundFile): Standing {
  const lineBytes = (log?.statements ?? []).map((one) => statementLine(one).length);
  const checkpoint = log?.checkpoint;
  const from = log?.statements[0]?.seq ?? checkpoint?.size ?? 0;
  const to = from + lineBytes.length;
  return {
    group,
    party,
    checkpoint,
    from,
    to,
    // A file is born with a checkpoint and every move ends with one: without it, something acknowledged is gone.
    damaged: tail === 'damaged' || checkpoint?.size !== to,
    bytes,
    fileFrom: from,
    lineBytes,
    liveBytes: sum(lineBytes),
    suspect: false,
  };
}

function shown({ group, party, checkpoint, from, to, damaged }: Standing): GuardStanding {
  return { group, party, ...(checkpoint === undefined ? {} : { checkpoint }), from, to, damaged };
}

function refuseDamaged({ group, party, damaged }: Standing): void {
  if (!damaged) return;
  throw new StoreFault('corrupt', `the guard of ${group}/${party} is damaged`, {
    retryable: false,
  });
}

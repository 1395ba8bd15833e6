/** One party's log in memory: says statements, signs checkpoints, gives bundles. What a writer and a relay do, without a disk. */
import { textOf } from '#kernel/bytes.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import { hashHex } from '#kernel/digest.ts';
import type { PartyId, RecordId } from '#kernel/id.ts';
import { type Instant, instantOfSeconds } from '#kernel/instant.ts';
import { publicKeyOf } from '#kernel/signature.ts';
import { buildStatement } from '#ledger/build-statement.ts';
import { formatBundle } from '#ledger/bundle.ts';
import { type LogName, signCheckpoint, type VerifiedCheckpoint } from '#ledger/checkpoint.ts';
import { foundingAct } from '#ledger/founding.ts';
import type { HeldLog } from '#ledger/held-log.ts';
import { judgeKeyAct, type KeyHistory, rotationFacts, withKeyAct } from '#ledger/keys.ts';
import { consistencyProof } from '#ledger/proof.ts';
import { receiptFacts } from '#ledger/receipt.ts';
import type { ContentState, Statement } from '#ledger/statement.ts';
import {
  appendLeaves,
  type CompactRange,
  emptyRange,
  type NodeReader,
  rangeAt,
  rootOf,
} from '#ledger/tree.ts';
import { type Group, keysAtFounding, must, secretsOf, seed, startSeconds } from './fixture.ts';

export type Said = Readonly<{
  type: string;
  facts?: JsonObject;
  content?: JsonObject;
  area?: string;
  record?: RecordId;
}>;

const timeAt = (seq: number): Instant => instantOfSeconds(startSeconds + 60 * seq);

/** `label` is what the salts come from, so that two branches of one log can differ in them. */
export class MemoryLog {
  readonly group: Group;
  readonly name: LogName;
  readonly statements: Statement[] = [];
  readonly #label: string;
  readonly #nodes = new Map<string, Uint8Array>();
  range: CompactRange = emptyRange;
  keys: KeyHistory;
  secret: Uint8Array;

  constructor(group: Group, party: PartyId, label = 'main') {
    this.group = group;
    this.name = { group: group.group, party };
    this.keys = keysAtFounding(group, party);
    this.secret = secretsOf(party).log;
    this.#label = label;
  }

  readonly read: NodeReader = (level, index) => {
    const node = this.#nodes.get(`${level}/${index}`);
    if (node === undefined) throw new Error(`no node ${level}/${index}`);
    return node;
  };

  append(statement: Statement): Statement {
    if (statement.act.type === 'key.rotated') {
      const actText = textOf(statement.actBytes) ?? '';
      const place = { actText, root: hashHex(rootOf(this.range)), history: this.keys };
      const verdict = judgeKeyAct({ act: statement.act, ...place, terms: this.group.terms });
      this.keys = withKeyAct(this.keys, verdict);
    }
    this.statements.push(statement);
    this.range = appendLeaves(this.range, [statement.leafHash], (level, index, hash) => {
      this.#nodes.set(`${level}/${index}`, hash);
    });
    return statement;
  }

  say({ content, ...said }: Said): Statement {
    const seq = this.range.size;
    const act = { facts: {}, ...said, ...this.name, seq, time: timeAt(seq) };
    const salt = seed(`${this.#label}/${this.name.party}/salt/${seq}`);
    const draft = content === undefined ? { act } : { act, content };
    return this.append(must(buildStatement(draft, salt)));
  }

  found(): Statement {
    const { group, party } = this.name;
    return this.append(
      must(buildStatement({ act: foundingAct(group, party, timeAt(0)) }, seed('none'))),
    );
  }

  async checkpoint(size = this.range.size, seconds?: number): Promise<VerifiedCheckpoint> {
    const root = rootOf(await rangeAt(size, this.read));
    const at = seconds ?? startSeconds + 60 * size;
    return signCheckpoint({ ...this.name, size, root, seconds: at, secret: this.secret });
  }

  rotate(secret: Uint8Array, by: 'log' | 'recovery' = 'log'): Statement {
    const place = { ...this.name, seq: this.range.size };
    const old = by === 'log' ? this.secret : secretsOf(this.name.party).recovery;
    const root = rootOf(this.range);
    const facts = rotationFacts({ place, root, key: publicKeyOf(secret), by, secret: old });
    const said = this.say({ type: 'key.rotated', facts });
    this.secret = secret;
    return said;
  }

  receipt(of: LogName, checkpoint: VerifiedCheckpoint, seconds: number): Statement {
    const by = this.name.party;
    const facts = receiptFacts({ of, checkpoint, by, seconds, secret: this.secret });
    return this.say({ type: 'receipt', facts });
  }

  /** Statements from ≤ seq < end, with the checkpoint given or one of `end`. */
  async bundle(
    from: number,
    end: number,
    signed?: VerifiedCheckpoint,
    contentOf: (statement: Statement) => ContentState = ({ content }) => content,
  ): Promise<Uint8Array> {
    const covering = signed ?? (await this.checkpoint(end));
    return formatBundle({
      ...this.name,
      from,
      fromRoot: rootOf(await rangeAt(from, this.read)),
      fromProof: await consistencyProof(from, covering.size, this.read),
      endProof: await consistencyProof(end, covering.size, this.read),
      checkpoint: covering.note,
      statements: this.statements
        .slice(from, end)
        .map((statement) => ({ actBytes: statement.actBytes, content: contentOf(statement) })),
    });
  }

  /** As a receiver holds it: everything up to `size`, under the checkpoint given or one of `size`. */
  async held(size: number, signed?: VerifiedCheckpoint): Promise<HeldLog> {
    const keys = this.keys.filter(({ since }) => since < size);
    const range = await rangeAt(size, this.read);
    if (size === 0) return { range, keys, read: this.read };
    const covering = signed ?? (await this.checkpoint(size));
    const proof = await consistencyProof(size, covering.size, this.read);
    const { note, root, seconds } = covering;
    const checkpoint = { note, size: covering.size, root, seconds, from: size, proof };
    return { range, keys, read: this.read, checkpoint };
  }
}

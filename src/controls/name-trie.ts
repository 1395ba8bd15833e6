/** A tree over folded names, one UTF-16 unit per step, so that one pass over a text meets every known name. */
export type TrieNode<Leaf> = {
  readonly next: Map<number, TrieNode<Leaf>>;
  leaves: readonly Leaf[] | undefined;
};

export function newTrie<Leaf>(): TrieNode<Leaf> {
  return { next: new Map(), leaves: undefined };
}

export function addToTrie<Leaf>(root: TrieNode<Leaf>, key: string, leaf: Leaf): void {
  let node = root;
  for (let at = 0; at < key.length; at += 1) {
    const unit = key.charCodeAt(at);
    let child = node.next.get(unit);
    if (child === undefined) {
      child = newTrie();
      node.next.set(unit, child);
    }
    node = child;
  }
  node.leaves = [...(node.leaves ?? []), leaf];
}

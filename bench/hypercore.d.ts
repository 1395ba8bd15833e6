/** As much of hypercore (https://github.com/holepunchto/hypercore) as the benchmark uses; it brings no types. */
declare module 'hypercore' {
  // biome-ignore lint/style/noDefaultExport: it is how the package exports it
  export default class Hypercore {
    constructor(folder: string, key?: Uint8Array);
    readonly key: Uint8Array;
    ready(): Promise<void>;
    append(blocks: readonly Uint8Array[]): Promise<number>;
    download(range: { start: number; end: number }): { done(): Promise<void> };
    replicate(initiator: boolean, options?: { keepAlive: boolean }): NodeJS.ReadWriteStream;
    close(): Promise<void>;
  }
}

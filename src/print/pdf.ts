/**
 * A paper as PDF 1.7: tagged, with its language, title and outline, its fonts embedded, and text that can be searched and copied in every
 * language. Equal papers give equal bytes.
 */
import PDFDocument from 'pdfkit';
import {
  type LaidOut,
  layout,
  type Mark,
  type Page,
  type Part,
  page,
  scriptOf,
  shown,
} from './layout.ts';
import { type Paper, reworded, textsOf } from './paper.ts';
import { type Face, missingMark, type SetFont, type Typeface } from './typeface.ts';

/** Characters of all texts together; beyond them nothing is printed. */
export const paperCharactersMax = 8_000_000;
/** Pages between two pauses. */
const pagesAtOnce = 8;
const tags = { en: 'en', es: 'es', zh: 'zh-Hans' } as const;
const ink = '#111111';
const greyInk = '#555555';
const tone = '#9a9a9a';

export type Press = Readonly<{
  typeface: Typeface;
  /** Lets others have their turn. */
  pause: () => Promise<void>;
}>;

export async function pdf(given: Paper, { typeface, pause }: Press): Promise<Uint8Array> {
  const { paper, characters } = readable(given, typeface);
  const fonts = new Map<string, SetFont>();
  for (const face of faces) {
    const wanted = characters[face.script];
    if (wanted.size > 0) fonts.set(nameOf(face), typeface.font(wanted, face));
    await pause();
  }
  const advance = (character: string, face: Face): number =>
    fonts.get(nameOf(face))?.advance(character) ?? 0;
  const laidOut = layout(paper, advance);
  await pause();
  const document = begin(paper, fonts);
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.once('end', resolve));
  await draw(document, { laidOut, paper, pause });
  document.end();
  await ended;
  return joined(chunks);
}

const faces: readonly Face[] = (['han', 'latin'] as const).flatMap((script) =>
  (['regular', 'bold'] as const).map((weight) => ({ script, weight })),
);
const nameOf = ({ script, weight }: Face): string => `${script}-${weight}`;

/** PDF/UA-1 (ISO 14289-1), which the types of the library do not name yet. */
const accessible: object = { subset: 'PDF/UA' };

type Characters = Readonly<Record<Face['script'], Set<string>>>;

/** With a mark for each character that the typeface lacks, and their codes at the end. */
function readable(
  paper: Paper,
  typeface: Typeface,
): Readonly<{ paper: Paper; characters: Characters }> {
  const characters: Characters = { han: new Set(), latin: new Set() };
  const add = (text: string, language: string = paper.language): void => {
    for (const one of shown(text)) if (one !== '\n') characters[scriptOf(language)].add(one);
  };
  add(`${paper.foot} ·/0123456789`);
  for (const block of paper.blocks)
    for (const { text, language } of textsOf(block)) add(text, language);
  const used = [...characters.han.union(characters.latin)];
  const lacking = used.filter((character) => !typeface.has(character)).sort();
  if (lacking.length === 0) return { paper, characters };
  const codes = lacking.map(
    (one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  const note = paper.missing(codes);
  add(note);
  for (const set of [characters.han, characters.latin]) set.add(missingMark);
  const replaced = new Set(lacking);
  const marked = (text: string): string =>
    [...shown(text)].map((one) => (replaced.has(one) ? missingMark : one)).join('');
  const last = { kind: 'paragraph', look: 'small', text: note } as const;
  return {
    paper: { ...paper, blocks: [...paper.blocks.map((block) => reworded(block, marked)), last] },
    characters,
  };
}

function begin(paper: Paper, fonts: ReadonlyMap<string, SetFont>): PDFKit.PDFDocument {
  const date = new Date(paper.asOf);
  const document = new PDFDocument({
    ...{ autoFirstPage: false, size: [page.width, page.height], margin: 0 },
    ...{ pdfVersion: '1.7', tagged: true, displayTitle: true, ...accessible },
    ...{ lang: tags[paper.language], fontLayoutCache: false },
    info: {
      ...{ Title: paper.title, Creator: 'Entente', Producer: 'pdfkit' },
      ...{ CreationDate: date, ModDate: date },
    },
  });
  for (const [name, { bytes }] of fonts) document.registerFont(name, Buffer.from(bytes));
  return document;
}

type Drawing = Readonly<{ laidOut: LaidOut; paper: Paper; pause: () => Promise<void> }>;

async function draw(
  document: PDFKit.PDFDocument,
  { laidOut: { pages, parts }, paper, pause }: Drawing,
): Promise<void> {
  const tree = partTree(document, parts);
  for (const [at, marks] of pages.entries()) {
    document.addPage();
    drawPage(document, marks, tree);
    drawFoot(document, paper, `${at + 1}/${pages.length}`);
    if (at % pagesAtOnce === 0) await pause();
  }
  tree.end();
}

type PartTree = Readonly<{ of: (part: number) => PDFKit.PDFStructureElement; end: () => void }>;

/** The document for readers aloud. Parts come in their order; one that stands by itself is closed when the next begins. */
function partTree(document: PDFKit.PDFDocument, parts: readonly Part[]): PartTree {
  const root = document.struct('Document');
  document.addStructure(root);
  const open = new Map<number, PDFKit.PDFStructureElement>();
  let made = 0;
  let top: PDFKit.PDFStructureElement | undefined;
  const make = ({ id, tag, parent, language, scope, title }: Part): void => {
    const options = {
      ...(language && { lang: tags[language as keyof typeof tags] }),
      ...(scope && { scope }),
    };
    const element = document.struct(tag, options);
    if (parent === undefined) {
      top?.end();
      top = element;
      open.clear();
      root.add(element);
      if (title && tag !== 'H3') document.outline.addItem(title);
    } else open.get(parent)?.add(element);
    open.set(id, element);
  };
  const upTo = (part: number): void => {
    for (; made <= part && made < parts.length; made += 1) {
      const next = parts[made];
      if (next) make(next);
    }
  };
  return {
    of(part) {
      upTo(part);
      return open.get(part) ?? root;
    },
    end() {
      upTo(parts.length - 1);
      root.end();
    },
  };
}

function drawPage(document: PDFKit.PDFDocument, marks: Page, tree: PartTree): void {
  let at = 0;
  while (at < marks.length) {
    const part = partOf(marks[at]);
    let end = at + 1;
    while (end < marks.length && partOf(marks[end]) === part) end += 1;
    const run = marks.slice(at, end);
    const drawRun = (): void => {
      for (const mark of run) drawMark(document, mark);
    };
    if (part === undefined) asArtifact(document, drawRun);
    else tree.of(part).add(drawRun);
    at = end;
  }
}

const partOf = (mark: Mark | undefined): number | undefined =>
  mark?.kind === 'text' ? mark.part : undefined;

function asArtifact(document: PDFKit.PDFDocument, run: () => void): void {
  document.markContent('Artifact', { type: 'Layout' });
  run();
  document.endMarkedContent();
}

function drawMark(document: PDFKit.PDFDocument, mark: Mark): void {
  if (mark.kind === 'text') {
    const { size, grey } = mark.type;
    document
      .font(nameOf(mark.type))
      .fontSize(size)
      .fillColor(grey ? greyInk : ink);
    document.text(mark.text, mark.x, mark.y, { lineBreak: false });
    return;
  }
  document.lineWidth(0.5).strokeColor(tone);
  if (mark.kind === 'line') document.moveTo(mark.x, mark.y).lineTo(mark.x + mark.width, mark.y);
  else document.rect(mark.x, mark.y, mark.width, mark.height);
  document.stroke();
}

function drawFoot(document: PDFKit.PDFDocument, { foot, language }: Paper, number: string): void {
  document.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
  document
    .font(nameOf({ script: scriptOf(language), weight: 'regular' }))
    .fontSize(8)
    .fillColor(greyInk);
  document.text(`${foot} · ${number}`, page.left, page.height - 44, { lineBreak: false });
  document.endMarkedContent();
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Public words as officers meet them. */
import { textIn, titleIn } from '#verbs/content-text.ts';
import type { DeskFace } from '#verbs/face.ts';
import { versionFor } from '#verbs/text-may.ts';
import * as text from '#verbs/words/text-words.ts';
import type { AppearanceJoint } from './joint.ts';
import { aloneBy, may, releasable, releasedBy, unpublishedOf } from './may.ts';
import * as words from './words/appearance-words.ts';

/** What a release would hold: what another side has released, else the agreed lines with the last own words of each, in the order of speaking. */
function releaseOf(joint: AppearanceJoint) {
  const { lines, publications } = joint;
  const open = publications.find(
    ({ state, releases }) => state === 'released' && releases.some(({ stands }) => stands),
  );
  if (open) {
    return { version: open.version, ...(open.words.length > 0 && { words: [...open.words] }) };
  }
  const version = releasable(joint);
  const view = lines.versions.find((one) => one.version === version);
  const order = view?.text?.matter?.order ?? [];
  const speak = order.flatMap((party) =>
    joint.words
      .filter((one) => one.party === party && one.current && !one.erased)
      .map(({ seq }) => ({ party, seq })),
  );
  return { ...(version && { version }), ...(speak.length > 0 && { words: speak }) };
}

/** The instant from which anyone may read it, while that is to come. */
function embargoOf({ status, publications, words: given }: AppearanceJoint): readonly string[] {
  const released = publications.find(({ state }) => state === 'complete')?.embargo;
  const alone = given.flatMap(({ alone: own }) =>
    own?.state === 'under-embargo' && own.embargo ? [own.embargo] : [],
  );
  if (status === 'under-embargo') return released === undefined ? [] : [released];
  return status === 'alone-under-embargo' ? alone.sort().slice(0, 1) : [];
}

export const appearancesFace: DeskFace<AppearanceJoint> = {
  words: {
    name: words.appearanceName,
    record: words.appearanceRecord,
    statuses: words.statusWords,
    sentences: words.statusSentences,
    said: words.saidWords,
    actions: words.actionWords,
    meanings: words.meaningWords,
    owed: words.owedWords,
    withoutEffect: { ...text.textKeptWords, ...words.withoutEffectWords },
    labels: { ...text.textLabels, ...words.labelWords },
    codes: {
      ...{ ...text.stanceWords, ...text.mandateWords, ...text.textStatusWords },
      ...words.publicationWords,
    },
  },
  may,
  summary(joint) {
    const { lines, words: given } = joint;
    const { versions, inForce } = lines;
    const shown = versions.find(({ version }) => version === inForce) ?? versions.at(-1);
    const [tabling] = shown?.tabled ?? [];
    const named = tabling ?? given.at(-1);
    return {
      ...(named && { named: { party: named.party, seq: named.seq } }),
      details: [
        ...(shown?.text?.matter?.order ?? new Set(given.map(({ party }) => party))),
        ...embargoOf(joint),
      ],
    };
  },
  title: (content) => titleIn(content) ?? textIn(content['speaker']) ?? textIn(content['text']),
  begin(joint, type, party) {
    if (type === 'publication.released') return releaseOf(joint);
    if (type === 'publication.made-alone') {
      const own = unpublishedOf(joint, party);
      return own === undefined ? {} : { words: own };
    }
    if (type === 'publication.withdrawn') {
      const publication = releasedBy(joint, party);
      if (publication) return { publication };
      const own = aloneBy(joint, party);
      return own === undefined ? {} : { words: own };
    }
    if (type === 'appearance.tabled' || type === 'appearance.words-given') return {};
    const version = versionFor(joint.lines, party, type.endsWith('.withdrawn'));
    return version === undefined ? {} : { version };
  },
};

import type { ReactNode } from 'react';
import { useLanguage } from '../app/language.tsx';
import { Panel } from '../ui/panel.tsx';
import { type SpecimenWord, specimenWords } from './specimen-words.ts';

/** Says a specimen's words in the reader's language. */
export function useSay(): (word: SpecimenWord) => string {
  const language = useLanguage();
  return (word) => specimenWords[word][language];
}

/** Components of one kind, with what holds for all of them. */
export function SpecimenPanel({
  title,
  note,
  children,
}: {
  title: SpecimenWord;
  note?: SpecimenWord;
  children: ReactNode;
}) {
  const say = useSay();
  return (
    <Panel title={say(title)} note={note && say(note)}>
      <div className="space-y-5">{children}</div>
    </Panel>
  );
}

/** States of one component, side by side. The name is the one it has in the code. */
export function Specimen({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className="grid gap-x-6 gap-y-2 lg:grid-cols-[9rem_minmax(0,1fr)]">
      <h3 className="pt-1 font-mono text-xs text-ink-3">{name}</h3>
      <div className="min-w-0">{children}</div>
    </section>
  );
}

export function Row({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-3">{children}</div>;
}

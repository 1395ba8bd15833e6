import { DensityChoice, LanguageChoice, ThemeChoice } from '../app/preferences.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { ButtonSpecimens, ChoiceSpecimens, FieldSpecimens } from './control-specimens.tsx';
import { ColourSpecimens, TypeSpecimens } from './foundation-specimens.tsx';
import { useSay } from './specimen.tsx';
import { LongTableSpecimen, ProgressSpecimens, TableSpecimens } from './table-specimens.tsx';
import { SideSpecimens, TextSpecimens } from './text-specimens.tsx';
import { OverlaySpecimens, TimeSpecimens, ToldSpecimens } from './told-specimens.tsx';

/** Every component in every state, for those who build the desk and those who judge it. */
export function GalleryPage() {
  const say = useSay();
  return (
    <>
      <PageHead
        title={say('title')}
        lead={say('lead')}
        aside={
          <div className="flex flex-wrap gap-2">
            <LanguageChoice name="gallery-language" />
            <ThemeChoice name="gallery-theme" />
            <DensityChoice name="gallery-density" />
          </div>
        }
      />
      <div className="space-y-stack">
        <ColourSpecimens />
        <TypeSpecimens />
        <ButtonSpecimens />
        <FieldSpecimens />
        <ChoiceSpecimens />
        <OverlaySpecimens />
        <ToldSpecimens />
        <TimeSpecimens />
        <SideSpecimens />
        <TextSpecimens />
        <TableSpecimens />
        <ProgressSpecimens />
        <LongTableSpecimen />
      </div>
    </>
  );
}

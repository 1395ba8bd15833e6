import { Trans, useLingui } from '@lingui/react/macro';
import BookmarkPlus from 'lucide-react/icons/bookmark-plus';
import X from 'lucide-react/icons/x';
import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { searchText } from '../app/search-text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { ToggleFilter } from '../ui/filters.tsx';
import { FormEnd } from '../ui/form-end.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { tell } from '../ui/tell.ts';
import { type KeptViews, viewNameCharactersMax } from './saved-views.ts';

/** Views by name: those that every officer has, and those that he has named. */
export function ViewBar<Filters extends object>({
  filters,
  given,
  kept,
  onChange,
}: {
  filters: Filters;
  given: readonly Readonly<{ name: string; filters: Filters }>[];
  kept: KeptViews<Filters>;
  onChange: (filters: Filters) => void;
}) {
  const { t } = useLingui();
  const views = kept.useViews();
  const [isNaming, setIsNaming] = useState(false);
  const shown = searchText(filters);
  const isNew = shown !== '' && !given.some((each) => searchText(each.filters) === shown);
  return (
    <div className="not-printed mb-2 flex flex-wrap items-center gap-1.5">
      {given.map((view) => (
        <ToggleFilter
          key={view.name}
          isOn={searchText(view.filters) === shown}
          onChange={() => onChange(view.filters)}
        >
          {view.name}
        </ToggleFilter>
      ))}
      {views.map((view) => (
        <span key={view.name} className="inline-flex items-center">
          <ToggleFilter
            isOn={searchText(kept.filtersOf(view)) === shown}
            onChange={() => onChange(kept.filtersOf(view))}
          >
            {view.name}
          </ToggleFilter>
          <IconButton
            label={t`Remove the view: ${view.name}`}
            onPress={() => {
              const act = kept.remove(view.name);
              tell({ text: t`The view is removed: ${view.name}`, undo: { verb: t`Undo`, act } });
            }}
          >
            <X aria-hidden="true" className="size-4" />
          </IconButton>
        </span>
      ))}
      {isNew && !views.some((view) => searchText(kept.filtersOf(view)) === shown) && (
        <Button look="quiet" onPress={() => setIsNaming(true)}>
          <BookmarkPlus aria-hidden="true" className="size-4" />
          <Trans>Keep this view</Trans>
        </Button>
      )}
      {isNaming && (
        <NameDialog
          onName={(name) => kept.save(name, filters)}
          onClose={() => setIsNaming(false)}
        />
      )}
    </div>
  );
}

function NameDialog({ onName, onClose }: { onName: (name: string) => void; onClose: () => void }) {
  const { t } = useLingui();
  const [name, setName] = useState('');
  return (
    <Dialog title={t`Keep this view`} isOpen onClose={onClose}>
      <Form
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === '') return;
          onName(name.trim());
          onClose();
        }}
      >
        <Field
          label={t`Name of the view`}
          hint={t`It is kept in this browser.`}
          value={name}
          onChange={setName}
          maxLength={viewNameCharactersMax}
          autoFocus
        />
        <FormEnd
          place="dialog"
          verb={<Trans>Keep</Trans>}
          isDisabled={name.trim() === ''}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { InvitedView } from '#api/contract-officers.ts';
import { type Language, languages, type Text } from '#kernel/language.ts';
import type { Grant } from '#officers/officer.ts';
import { useLanguage } from '../app/language.tsx';
import { authorityOf, isAuthority } from '../sign-in/authority-text.ts';
import { languageTag } from '../strings/languages.ts';
import { Button } from '../ui/button.tsx';
import { ComboBox } from '../ui/combo-box.tsx';
import { Field } from '../ui/field.tsx';
import { FormEnd } from '../ui/form-end.tsx';
import { languageMarks, readingOrder } from '../ui/named-text.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Panel } from '../ui/panel.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { GrantFields, usualGrant } from './grant-fields.tsx';
import { MadeLink } from './made-link.tsx';
import { invite, officersQuery } from './officers-api.ts';
import { officerHref } from './officers-grid.tsx';
import { isSomewhere } from './reach-fields.tsx';

/** A new officer. He comes in by a link that opens once, and sets up himself how he signs in. */
export function InvitePage() {
  const router = useRouter();
  const [made, setMade] = useState<InvitedView | undefined>();
  return (
    <>
      <PageHead
        title={<Trans>Invite an officer</Trans>}
        lead={
          <Trans>
            You get a link for the officer, who sets up with it how he signs in. You never know his
            password.
          </Trans>
        }
      />
      {made ? (
        <MadeLink made={made} onDone={() => router.history.push(officerHref(made.officer.id))} />
      ) : (
        <InviteForm onMade={setMade} />
      )}
    </>
  );
}

function InviteForm({ onMade }: { onMade: (made: InvitedView) => void }) {
  const queries = useQueryClient();
  const [names, setNames] = useState<Text>({});
  const [signInName, setSignInName] = useState('');
  const [authority, setAuthority] = useState('');
  const [grants, setGrants] = useState<readonly Grant[]>([usualGrant]);
  const inviting = useMutation({
    mutationFn: invite,
    onSuccess: (made) => {
      void queries.invalidateQueries({ queryKey: officersQuery.queryKey });
      onMade(made);
    },
  });
  const told = toldNames(names);
  const isWhole =
    Object.keys(told).length > 0 &&
    signInName.trim() !== '' &&
    isAuthority(authorityOf(authority)) &&
    grants.every(isSomewhere);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isWhole || inviting.isPending) return;
    inviting.mutate({ signInName, names: told, authority: authorityOf(authority), grants });
  };
  return (
    <form className="space-y-stack" onSubmit={submit}>
      <Panel title={<Trans>Who it is</Trans>}>
        <PersonFields
          {...{ names, setNames, signInName, setSignInName, authority, setAuthority }}
        />
      </Panel>
      {grants.map((grant, place) => (
        <GrantPanel
          // biome-ignore lint/suspicious/noArrayIndexKey: a grant has no name but its place until it is given.
          key={place}
          grant={grant}
          onChange={(next) => setGrants(grants.map((one, at) => (at === place ? next : one)))}
          onRemove={() => setGrants(grants.filter((_, at) => at !== place))}
        />
      ))}
      <Button onPress={() => setGrants([...grants, usualGrant])}>
        <Trans>One more role</Trans>
      </Button>
      {inviting.error && <Trouble error={inviting.error} />}
      <FormEnd
        verb={<Trans>Make the link</Trans>}
        isDisabled={!isWhole || inviting.isPending}
        missing={
          !isWhole && (
            <Trans>Needed: a name, a sign-in name, an authority, and where each role counts.</Trans>
          )
        }
      />
    </form>
  );
}

const toldNames = (names: Text): Text =>
  Object.fromEntries(
    languages.flatMap((language) => {
      const name = names[language]?.trim() ?? '';
      return name === '' ? [] : [[language, name] as const];
    }),
  );

function PersonFields({
  names,
  setNames,
  signInName,
  setSignInName,
  authority,
  setAuthority,
}: {
  names: Text;
  setNames: (names: Text) => void;
  signInName: string;
  setSignInName: (name: string) => void;
  authority: string;
  setAuthority: (authority: string) => void;
}) {
  const { t } = useLingui();
  const order = readingOrder(useLanguage());
  const { data: officers } = useQuery(officersQuery);
  const authorities = [...new Set(officers?.map((officer) => officer.authority))].sort();
  const nameLabel = (language: Language): string => {
    const mark = languageMarks[language];
    return t`Name (${mark})`;
  };
  return (
    <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {order.map((language) => (
        <Field
          key={language}
          label={nameLabel(language)}
          lang={languageTag(language)}
          value={names[language] ?? ''}
          onChange={(name) => setNames({ ...names, [language]: name })}
        />
      ))}
      <Field
        label={t`Sign-in name`}
        hint={t`Letters and digits, with . - _ between them.`}
        value={signInName}
        onChange={setSignInName}
        autoComplete="off"
      />
      <ComboBox
        label={<Trans>Authority</Trans>}
        hint={<Trans>As tables see it: small letters a to z, digits and -, such as customs.</Trans>}
        options={authorities.map((name) => ({ id: name, name }))}
        value={authority}
        onChange={setAuthority}
        allowsOther
      />
    </div>
  );
}

function GrantPanel({
  grant,
  onChange,
  onRemove,
}: {
  grant: Grant;
  onChange: (grant: Grant) => void;
  onRemove: () => void;
}) {
  return (
    <Panel
      title={<Trans>What the officer may do</Trans>}
      aside={
        <Button look="quiet" onPress={onRemove}>
          <Trans>Leave this role out</Trans>
        </Button>
      }
    >
      <GrantFields grant={grant} onChange={onChange} />
    </Panel>
  );
}

import MoreHorizontal from 'lucide-react/icons/ellipsis';
import { useState } from 'react';
import { instantOfMs } from '#kernel/instant.ts';
import { NoAnswer } from '../app/api.ts';
import { useNowMs } from '../app/node-clock.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Deadline, DeadlineShort } from '../ui/deadline.tsx';
import { Question } from '../ui/dialog.tsx';
import { Empty } from '../ui/empty.tsx';
import { Hint } from '../ui/hint.tsx';
import { ActionMenu } from '../ui/menu.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { ShownOnce } from '../ui/shown-once.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Tag } from '../ui/tag.tsx';
import { tell } from '../ui/tell.ts';
import { Trouble } from '../ui/trouble.tsx';
import { Row, Specimen, SpecimenPanel, useSay } from './specimen.tsx';

export function OverlaySpecimens() {
  const say = useSay();
  const [isAsked, setIsAsked] = useState(false);
  const [isSheetOpen, setIsSheetOpen] = useState(false);
  return (
    <SpecimenPanel title="overlays">
      <Row>
        <Button onPress={() => setIsAsked(true)}>{say('ask')}</Button>
        <Button onPress={() => setIsSheetOpen(true)}>{say('sheet')}</Button>
        <Button
          onPress={() =>
            tell({ text: say('toastText'), undo: { verb: say('undo'), act: () => undefined } })
          }
        >
          {say('toast')}
        </Button>
        <ActionMenu
          label={say('menu')}
          opener={<MoreHorizontal aria-hidden="true" className="size-4.5" />}
          entries={[
            { id: 'print', name: say('print'), note: 'P' },
            { id: 'withdraw', name: say('withdraw') },
          ]}
          onAction={() => undefined}
        />
        <span className="inline-flex items-center">
          {say('period')}
          <Hint label={say('why')}>{say('whyText')}</Hint>
        </span>
      </Row>
      <Question
        title={say('askTitle')}
        verb={say('withdraw')}
        isOpen={isAsked}
        onConfirm={() => setIsAsked(false)}
        onClose={() => setIsAsked(false)}
      >
        <p>{say('askText')}</p>
      </Question>
      <Sheet title={say('askTitle')} isOpen={isSheetOpen} onClose={() => setIsSheetOpen(false)}>
        <p className="prose-line">{say('askText')}</p>
      </Sheet>
    </SpecimenPanel>
  );
}

const lost = new NoAnswer('gallery');

export function ToldSpecimens() {
  const say = useSay();
  return (
    <SpecimenPanel title="told">
      <Specimen name="banner">
        <div className="space-y-2">
          {(['attention', 'done', 'note'] as const).map((look) => (
            <Banner key={look} look={look}>
              <p className="prose-line">{say(look)}</p>
            </Banner>
          ))}
        </div>
      </Specimen>
      <Specimen name="trouble">
        <Trouble error={lost} retry={() => undefined} />
      </Specimen>
      <Specimen name="tag">
        <Row>
          {(['open', 'said', 'past'] as const).map((look) => (
            <Tag key={look} look={look}>
              {say(look)}
            </Tag>
          ))}
        </Row>
      </Specimen>
      <Specimen name="shown once">
        <ShownOnce
          label={say('onceLabel')}
          secret="entente_EXAMPLE-of-no-node"
          done={say('onceDone')}
          onDone={() => undefined}
        >
          <p>{say('onceText')}</p>
        </ShownOnce>
      </Specimen>
      <Specimen name="skeleton">
        <Skeleton rows={2} />
      </Specimen>
      <Specimen name="empty">
        <Empty title={say('nothing')}>{say('nothingText')}</Empty>
      </Specimen>
    </SpecimenPanel>
  );
}

const hourMs = 3_600_000;

export function TimeSpecimens() {
  const say = useSay();
  const nowMs = useNowMs();
  const inHours = (hours: number) => instantOfMs(nowMs + hours * hourMs);
  return (
    <SpecimenPanel title="time">
      <Specimen name="deadline">
        <div className="grid gap-5 sm:grid-cols-3">
          {[102, 7, -30].map((hours) => (
            <Deadline
              key={hours}
              from={inHours(-100)}
              until={inHours(hours)}
              setBy={say('byTerms')}
            />
          ))}
        </div>
      </Specimen>
      <Specimen name="deadline · short">
        <Row>
          {[300, 3, -5].map((hours) => (
            <DeadlineShort key={hours} until={inHours(hours)} />
          ))}
        </Row>
      </Specimen>
    </SpecimenPanel>
  );
}

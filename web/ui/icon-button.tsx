import type { ReactNode } from 'react';
import { Button, type ButtonProps } from 'react-aria-components/Button';
import { classNames } from './class-names.ts';
import { Tip } from './tip.tsx';

/** A button that is only an icon; what it does is read out, and shown when the pointer or the focus rests on it. */
export function IconButton({
  label,
  children,
  className,
  ...rest
}: Omit<ButtonProps, 'className' | 'children' | 'aria-label'> & {
  label: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <Tip text={label}>
      <Button
        {...rest}
        aria-label={label}
        className={classNames(
          'grid size-8 shrink-0 cursor-pointer place-items-center rounded-md text-ink-2 hover:bg-sunken hover:text-accent data-disabled:cursor-default data-disabled:opacity-45',
          className,
        )}
      >
        {children}
      </Button>
    </Tip>
  );
}

import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button';
import { classNames } from './class-names.ts';

export type ButtonLook = 'primary' | 'outline' | 'quiet';

const base =
  'inline-flex min-h-control-small cursor-pointer items-center justify-center gap-1.5 rounded-md border px-3 py-0.5 text-sm ' +
  'font-semibold whitespace-nowrap transition-colors duration-100 disabled:cursor-default disabled:opacity-55 data-disabled:cursor-default data-disabled:opacity-55';

const looks: Readonly<Record<ButtonLook, string>> = {
  primary:
    'border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong data-pressed:bg-accent-strong',
  outline:
    'border-line-strong bg-surface text-ink hover:border-accent hover:text-accent data-pressed:bg-accent-tint',
  quiet: 'border-transparent text-accent hover:bg-accent-tint data-pressed:bg-accent-tint',
};

export function buttonClass(look: ButtonLook, extra?: string): string {
  return classNames(base, looks[look], extra);
}

/** Acts. One `primary` to a view: what comes next. */
export function Button({
  look = 'outline',
  className,
  children,
  ...rest
}: Omit<ButtonProps, 'className' | 'children'> & {
  look?: ButtonLook;
  className?: string;
  children: ReactNode;
}) {
  return (
    <AriaButton {...rest} className={buttonClass(look, className)}>
      {children}
    </AriaButton>
  );
}

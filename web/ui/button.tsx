import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button';
import { classNames } from './class-names.ts';

export type ButtonLook = 'primary' | 'outline' | 'quiet';

const base =
  'inline-flex min-h-8 cursor-pointer items-center justify-center gap-1.5 rounded-md px-3 py-1 text-sm ' +
  'font-semibold whitespace-nowrap transition-colors duration-100 disabled:cursor-default disabled:opacity-55';

const looks: Readonly<Record<ButtonLook, string>> = {
  primary: 'bg-accent text-on-accent data-hovered:bg-accent-strong data-pressed:bg-accent-strong',
  outline:
    'border border-line-strong bg-surface text-ink data-hovered:border-accent data-hovered:text-accent data-pressed:bg-accent-tint',
  quiet: 'text-accent data-hovered:bg-accent-tint data-pressed:bg-accent-tint',
};

export function buttonClass(look: ButtonLook, extra?: string): string {
  return classNames(base, looks[look], extra);
}

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

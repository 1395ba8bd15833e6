/** Everything that may stand over any page, in one piece to fetch. */
export { Toasts } from '../ui/toast.tsx';
export { Palette } from './palette.tsx';
export { ShortcutsSheet } from './shortcuts-sheet.tsx';

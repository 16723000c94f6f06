import type { ComponentChildren } from 'preact';

type Props = {
  /** The name of its picture. */
  readonly name: string;
  readonly title: string;
  /** Selector of what holds the focus in the picture. */
  readonly focus?: string;
  readonly children: ComponentChildren;
};

/** One group of parts, photographed by itself. */
export function Shown({ name, title, focus, children }: Props) {
  return (
    <section class="part-shown" data-shot={name} data-focus={focus} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

export const nothing = () => undefined;

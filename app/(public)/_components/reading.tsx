interface ReadingProps {
  readonly parts: readonly { readonly id: string; readonly title: string; readonly text: string }[];
}

/** Short sections, one paragraph each, under the title of a page that is read. */
export function Reading({ parts }: ReadingProps) {
  return (
    <div className="reading">
      {parts.map(({ id, title, text }) => (
        <section key={id} id={id} aria-labelledby={`${id}-head`}>
          <h2 id={`${id}-head`}>{title}</h2>
          <p>{text}</p>
        </section>
      ))}
    </div>
  );
}

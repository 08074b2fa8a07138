/** An error that is read out as it appears. */
export function ErrorText({ text }: { readonly text: string | null }) {
  if (text === null) return null;
  return (
    <p className="error" role="alert">
      {text}
    </p>
  );
}

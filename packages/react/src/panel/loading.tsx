export function Loading({ label }: { readonly label: string }) {
  return (
    <div className="centred" role="status">
      <span className="spinner" />
      <span className="visually-hidden">{label}</span>
    </div>
  );
}

export function PledgesPage() {
  return null;
}

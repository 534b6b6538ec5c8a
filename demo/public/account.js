// The page greets by name and lists orders, so it's drawn anew when somebody signs in or out, here or
// in another tab: the element's panel comes or goes.
const element = document.querySelector('customer-sign-in');
const drawnForCustomer = element.classList.contains('signed-in');
let panelSeen = false;

const observer = new MutationObserver(() => {
  const panel = element.querySelector('[data-step="signed-in"]') !== null;
  if (panel !== drawnForCustomer && (panel || panelSeen)) location.reload();
  panelSeen ||= panel;
});
observer.observe(element, { childList: true, subtree: true });

addEventListener('pagehide', () => observer.disconnect());
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});

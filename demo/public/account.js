// The page greets by name and lists orders, so it's drawn anew for whoever is signed in now.
for (const type of ['customer-signed-in', 'customer-signed-out']) {
  document.addEventListener(type, () => location.reload());
}

addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});

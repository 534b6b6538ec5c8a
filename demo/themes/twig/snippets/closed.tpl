<p class="notice">{{ "No hace falta cuenta: {1} vende sin cuentas." | translate(shop.name) }}</p>

<section class="entry">
  <h1>{{ "Crear una cuenta" | translate }}</h1>
  {% if shop.checkout_mode == 'optional' %}<p class="lead">{{ "Tus pedidos en un solo sitio, y una compra más rápida." | translate }}</p>{% endif %}
  {% include "snipplets/customer/register.tpl" %}
</section>

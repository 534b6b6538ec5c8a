<section class="page">
  <h1>{{ "Pedido {1}" | translate(order.name) }}</h1>
  {% include "snipplets/customer/order.tpl" %}
  <p><a href="{{ routes.account }}">{{ "Tu cuenta" | translate }}</a></p>
</section>

<section class="page">
  <h1>{{ "Gracias, {1}" | translate(order.first_name) }}</h1>
  <p class="lead">{{ "Tenemos tu pedido {1}." | translate(order.name) }}</p>
  {% include "snipplets/customer/order.tpl" %}
  {% if order.may_register %}
    <section class="panel">
      <h2>{{ "Guarda tus datos" | translate }}</h2>
      <p>{{ "Con una cuenta, tu dirección ya estará la próxima vez, y este pedido también." | translate }}</p>
      {% include "snipplets/customer/keep-details.tpl" %}
    </section>
  {% endif %}
  <p><a href="{{ routes.home }}">{{ "Volver a la tienda" | translate }}</a></p>
</section>

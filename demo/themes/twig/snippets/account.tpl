<customer-account
  register-url="{{ routes.register }}"
  sign-in-url="{{ routes.sign_in }}"
  order-url="{{ settings.order_url }}"
  shop-url="{{ settings.shop_url }}"
>
  <noscript>
    {% if customer %}
      <form class="form" method="post" action="{{ routes.sign_out }}">
        <p>{{ "Has iniciado sesión como {1}" | translate(customer.email) }}</p>
        <p>{{ "Los pedidos, las direcciones y tus datos se ven con JavaScript." | translate }}</p>
        <p class="buttons"><button class="button" type="submit">{{ "Cerrar sesión" | translate }}</button></p>
      </form>
    {% else %}
      {% if shop.checkout_mode == 'guest-only' %}
        {% include "snipplets/customer/closed.tpl" %}
      {% else %}
        <p><a href="{{ routes.sign_in }}">{{ "Iniciar sesión" | translate }}</a></p>
      {% endif %}
    {% endif %}
  </noscript>
</customer-account>

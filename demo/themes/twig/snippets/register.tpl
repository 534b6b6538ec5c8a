<customer-register return-to="{{ routes.return_to }}" sign-in-url="{{ routes.sign_in }}">
  {% if shop.checkout_mode == 'optional' %}
    <form class="form" method="post" action="{{ form.action }}">
      {% include "snipplets/customer/alert.tpl" %}
      {% include "snipplets/customer/new-account.tpl" %}
      {% include "snipplets/customer/hidden.tpl" %}
      <p class="buttons">
        <button class="button" type="submit">{{ "Crear una cuenta" | translate }}</button>
      </p>
      <p class="note">{{ "¿Ya tienes cuenta?" | translate }} <a href="{{ routes.sign_in }}">{{ "Iniciar sesión" | translate }}</a></p>
    </form>
  {% else %}
    <noscript>
      {% if shop.checkout_mode == 'required' %}
        <p class="notice">{{ "{1} invita a sus clientes. Pide una invitación para tener cuenta." | translate(shop.name) }}</p>
      {% else %}
        {% include "snipplets/customer/closed.tpl" %}
      {% endif %}
    </noscript>
  {% endif %}
</customer-register>

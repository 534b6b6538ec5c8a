<customer-password-reset return-to="{{ routes.return_to }}" sign-in-url="{{ routes.sign_in }}">
  {% if shop.checkout_mode == 'guest-only' %}
    <noscript>{% include "snipplets/customer/closed.tpl" %}</noscript>
  {% else %}
    <form class="form" method="post" action="{{ form.action }}">
      {% include "snipplets/customer/alert.tpl" %}
      <noscript><p class="notice">{{ "Sin JavaScript, esta página no puede leer el enlace del correo. Pide un código." | translate }}</p></noscript>
      {% include "snipplets/customer/field.tpl" with { name: 'email', label: "Correo electrónico" | translate, type: 'email', autocomplete: 'username', required: true } %}
      {% include "snipplets/customer/hidden.tpl" %}
      <p class="buttons">
        <button class="button" type="submit">{{ "Enviar" | translate }}</button>
      </p>
    </form>
  {% endif %}
</customer-password-reset>

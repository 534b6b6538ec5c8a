<customer-sign-in return-to="{{ routes.return_to }}" register-url="{{ routes.register }}">
  {% if shop.checkout_mode == 'guest-only' %}
    <noscript>{% include "snipplets/customer/closed.tpl" %}</noscript>
  {% else %}
    <form class="form" method="post" action="{{ form.action }}">
      {% include "snipplets/customer/alert.tpl" %}
      {% include "snipplets/customer/field.tpl" with { name: 'email', label: "Correo electrónico" | translate, type: 'email', autocomplete: 'username webauthn', required: true } %}
      {% include "snipplets/customer/field.tpl" with { name: 'password', label: "Contraseña" | translate, type: 'password', autocomplete: 'current-password', required: true } %}
      {% include "snipplets/customer/hidden.tpl" %}
      <p class="buttons">
        <button class="button" type="submit">{{ "Iniciar sesión" | translate }}</button>
        <button class="link" type="submit" name="method" value="code" formnovalidate>{{ "Enviarme un código" | translate }}</button>
        <button class="link" type="submit" name="method" value="forgotten" formnovalidate>{{ "¿Olvidaste tu contraseña?" | translate }}</button>
      </p>
      <p class="note">
        {% if shop.checkout_mode == 'optional' %}
          {{ "¿Eres nuevo?" | translate }} <a href="{{ routes.register }}">{{ "Crear una cuenta" | translate }}</a>
        {% else %}
          {{ "{1} invita a sus clientes. Pide una invitación para tener cuenta." | translate(shop.name) }}
        {% endif %}
      </p>
    </form>
  {% endif %}
</customer-sign-in>

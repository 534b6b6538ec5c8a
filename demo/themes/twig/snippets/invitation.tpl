<customer-invite return-to="{{ routes.return_to }}" sign-in-url="{{ routes.sign_in }}">
  {% if shop.checkout_mode == 'guest-only' %}
    <noscript>{% include "snipplets/customer/closed.tpl" %}</noscript>
  {% else %}
    <form class="form" method="post" action="{{ form.action }}">
      {% include "snipplets/customer/alert.tpl" %}
      <noscript>
        {% include "snipplets/customer/field.tpl" with { name: 'link', label: "Enlace de tu invitación" | translate, type: 'text', autocomplete: 'off', hint: "Cópialo del correo: sin JavaScript, esta página no puede leerlo sola." | translate, required: true } %}
      </noscript>
      {% include "snipplets/customer/new-account.tpl" %}
      {% include "snipplets/customer/hidden.tpl" %}
      <p class="buttons">
        <button class="button" type="submit">{{ "Aceptar la invitación" | translate }}</button>
        <button class="link" type="submit" name="method" value="decline" formnovalidate>{{ "Rechazar" | translate }}</button>
      </p>
    </form>
  {% endif %}
</customer-invite>

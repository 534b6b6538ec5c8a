<customer-checkout form="checkout-form" class="for-{{ checkout.buyer }}">
  {% if checkout.buyer == 'guest' %}
    <form class="form contact needs-script" method="post" action="{{ routes.checkout }}">
      <h2>{{ "Contacto" | translate }}</h2>
      {% include "snipplets/customer/field.tpl" with { name: 'email', label: "Correo electrónico" | translate, type: 'email', autocomplete: 'email', required: true } %}
      <label class="consent">
        <input type="checkbox" name="acceptsMarketing" value="true"{% if form.values.acceptsMarketing %} checked{% endif %}>
        <span>{{ "Quiero recibir novedades y ofertas" | translate }}</span>
      </label>
      <p class="buttons">
        <button class="button quiet" type="submit">{{ "Continuar" | translate }}</button>
        {% if shop.checkout_mode == 'optional' %}
          <button class="link" type="submit" value="sign-in" formnovalidate>{{ "Iniciar sesión" | translate }}</button>
          <button class="link" type="submit" value="code" formnovalidate>{{ "Enviarme un código" | translate }}</button>
        {% endif %}
      </p>
    </form>
  {% endif %}
</customer-checkout>
{% if checkout.buyer == 'nobody' %}
  <noscript>
    <p class="notice">{{ "Esta tienda vende solo a sus clientes. Inicia sesión para comprar." | translate }} <a href="{{ routes.sign_in }}">{{ "Iniciar sesión" | translate }}</a></p>
  </noscript>
{% endif %}

<noscript>
  {% if checkout.buyer == 'guest' %}
    {% include "snipplets/customer/field.tpl" with { prefix: 'guest-', name: 'email', label: "Correo electrónico" | translate, type: 'email', autocomplete: 'email', required: true } %}
    <label class="consent">
      <input type="checkbox" name="acceptsMarketing" value="true"{% if form.values.acceptsMarketing %} checked{% endif %}>
      <span>{{ "Quiero recibir novedades y ofertas" | translate }}</span>
    </label>
  {% endif %}
  {% if checkout.buyer == 'customer' %}
    <p>{{ "Has iniciado sesión como {1}" | translate(checkout.email) }}</p>
  {% endif %}
</noscript>

{% include "snipplets/customer/field.tpl" with { name: 'firstName', label: "Nombre" | translate, type: 'text', autocomplete: 'given-name', required: true } %}
{% include "snipplets/customer/field.tpl" with { name: 'lastName', label: "Apellidos" | translate, type: 'text', autocomplete: 'family-name', required: true } %}
{% if form.name == 'register' %}
  {% include "snipplets/customer/field.tpl" with { name: 'email', label: "Correo electrónico" | translate, type: 'email', autocomplete: 'username', required: true } %}
  {% include "snipplets/customer/field.tpl" with { name: 'password', label: "Contraseña" | translate, type: 'password', autocomplete: 'new-password', hint: "Al menos {1} caracteres. Si la dejas vacía, te enviaremos un código cada vez." | translate(minimum_password_length), needs_script: true } %}
{% else %}
  {% include "snipplets/customer/field.tpl" with { name: 'password', label: "Contraseña" | translate, type: 'password', autocomplete: 'new-password', hint: "Al menos {1} caracteres. Si la dejas vacía, te enviaremos un código cada vez." | translate(minimum_password_length) } %}
{% endif %}
{% if registration.company == 'required' %}
  {% include "snipplets/customer/field.tpl" with { name: 'company', label: "Empresa" | translate, type: 'text', autocomplete: 'organization', required: true } %}
{% endif %}
{% if registration.company == 'optional' %}
  {% include "snipplets/customer/field.tpl" with { name: 'company', label: "Empresa" | translate, type: 'text', autocomplete: 'organization' } %}
{% endif %}
{% if registration.phone == 'required' %}
  {% include "snipplets/customer/field.tpl" with { name: 'phone', label: "Teléfono" | translate, type: 'tel', autocomplete: 'tel', hint: "Con prefijo, como +34 600 123 456" | translate, required: true } %}
{% endif %}
{% if registration.phone == 'optional' %}
  {% include "snipplets/customer/field.tpl" with { name: 'phone', label: "Teléfono" | translate, type: 'tel', autocomplete: 'tel', hint: "Con prefijo, como +34 600 123 456" | translate } %}
{% endif %}
{% for one in registration.extra %}
  {% if one.type == 'checkbox' %}
    <label class="consent">
      <input type="checkbox" name="{{ one.name }}" value="true"{% if one.required %} required{% endif %}{% if one.checked %} checked{% endif %}{% if one.error %} aria-invalid="true" aria-describedby="customer-{{ one.name }}-error"{% endif %}>
      <span>{{ one.label }}</span>
    </label>
    {% if one.error %}
      <p class="error" id="customer-{{ one.name }}-error" data-customer-error>{% include "snipplets/customer/error.tpl" with { code: one.error } %}</p>
    {% endif %}
  {% else %}
    {% include "snipplets/customer/field.tpl" with { name: one.name, label: one.label, type: one.type, autocomplete: 'off', required: one.required, options: one.options } %}
  {% endif %}
{% endfor %}
<label class="consent">
  <input type="checkbox" name="acceptsMarketing" value="true"{% if form.values.acceptsMarketing %} checked{% endif %}>
  <span>{% if registration.consent %}{{ registration.consent }}{% else %}{{ "Quiero recibir novedades y ofertas" | translate }}{% endif %}</span>
</label>

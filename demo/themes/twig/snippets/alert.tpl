{% if form.error %}
  <p class="error" role="alert" data-customer-error>{% include "snipplets/customer/error.tpl" with { code: form.error } %}</p>
{% endif %}

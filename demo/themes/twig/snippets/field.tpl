{#
  A field with its label, what was typed, and what is wrong with it: name, label, type, autocomplete;
  if any: hint, required, readonly, inputmode, options, prefix (of the id), needs_script.
#}
{% set fault = form.errors[name] %}
<p class="field{% if needs_script %} needs-script{% endif %}">
  <label for="customer-{{ prefix }}{{ name }}">
    {{ label }}
    {% if not required and not readonly %}<span>{{ "(opcional)" | translate }}</span>{% endif %}
  </label>
  {% if type == 'select' %}
    <select id="customer-{{ prefix }}{{ name }}" name="{{ name }}"{% if required %} required{% endif %}{% if fault %} aria-invalid="true" aria-describedby="customer-{{ prefix }}{{ name }}-error"{% endif %}>
      <option value="">{{ "Elige" | translate }}</option>
      {% for option in options %}
        <option{% if option.selected %} selected{% endif %}>{{ option.value }}</option>
      {% endfor %}
    </select>
  {% else %}
    <input
      id="customer-{{ prefix }}{{ name }}"
      name="{{ name }}"
      type="{{ type }}"
      autocomplete="{{ autocomplete }}"
      {% if type != 'password' %}value="{{ form.values[name] }}"{% endif %}
      {% if type == 'email' %}autocapitalize="none" spellcheck="false"{% endif %}
      {% if inputmode %}inputmode="{{ inputmode }}"{% endif %}
      {% if required %}required{% endif %}
      {% if readonly %}readonly{% endif %}
      {% if fault %}
        aria-invalid="true"
        aria-describedby="customer-{{ prefix }}{{ name }}-error"
      {% elseif hint %}
        aria-describedby="customer-{{ prefix }}{{ name }}-hint"
      {% endif %}
    >
  {% endif %}
  {% if fault %}
    <span class="error" data-customer-error id="customer-{{ prefix }}{{ name }}-error">{% include "snipplets/customer/error.tpl" with { code: fault } %}</span>
  {% elseif hint %}
    <span class="hint" id="customer-{{ prefix }}{{ name }}-hint">{{ hint }}</span>
  {% endif %}
</p>

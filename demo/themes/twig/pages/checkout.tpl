<div class="checkout">
  <section>
    <h1>{{ checkout.title }}</h1>
    {% if checkout.refusal %}
      <p class="notice refusal" role="alert" tabindex="-1">{{ checkout.refusal }}</p>
    {% endif %}
    {% include "snipplets/customer/checkout.tpl" %}
    <form class="form" id="checkout-form" method="post" action="{{ routes.checkout }}"{% if checkout.buyer == 'nobody' %} inert{% endif %}>
      <input type="hidden" name="cart" value="{{ cart.version }}">
      {% include "snipplets/customer/checkout-guest.tpl" %}
      <h2>{{ checkout.address }}</h2>
      <div class="fields">
        {% for field in checkout.fields %}
          <p class="field {{ field.width }}">
            <label for="{{ field.name }}">{{ field.label }}{% if field.is_optional %} <span>{{ field.optional }}</span>{% endif %}</label>
            {% if field.name == 'country' %}
              <select id="country" name="country" autocomplete="{{ field.autocomplete }}" required>
                {% for option in field.options %}
                  <option value="{{ option.value }}"{% if option.selected %} selected{% endif %}>{{ option.label }}</option>
                {% endfor %}
              </select>
            {% else %}
              <input id="{{ field.name }}" name="{{ field.name }}" type="{{ field.type }}" autocomplete="{{ field.autocomplete }}" maxlength="{{ field.maxlength }}" value="{{ field.value }}"{% if field.required %} required{% endif %}{% if field.error %} aria-invalid="true" aria-describedby="{{ field.name }}-error"{% endif %}{% if field.autofocus %} autofocus{% endif %}>
            {% endif %}
            {% if field.error %}<span class="error" id="{{ field.name }}-error">{{ field.error }}</span>{% endif %}
          </p>
        {% endfor %}
      </div>
      <h2>{{ checkout.delivery }}</h2>
      {% for delivery in checkout.deliveries %}
        <label class="choice">
          <input type="radio" name="delivery" value="{{ delivery.id }}"{% if delivery.checked %} checked{% endif %}>
          <span>{{ delivery.label }} <small>{{ delivery.words }}</small></span>
          <span class="price">{{ delivery.price }}</span>
        </label>
      {% endfor %}
      <p class="hint">{{ checkout.payment }}</p>
      <p class="buttons"><button class="button" type="submit">{{ checkout.place }}</button></p>
    </form>
  </section>
  <aside>
    <h2>{{ checkout.summary }}</h2>
    <ul class="summary">
      {% for line in cart.lines %}
        <li><span>{{ line.name }} × {{ line.quantity }}</span> <span class="price">{{ line.total }}</span></li>
      {% endfor %}
    </ul>
    <p class="sum"><span>{{ checkout.subtotal }}</span> <strong>{{ cart.subtotal }}</strong></p>
  </aside>
</div>

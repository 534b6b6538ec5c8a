<section class="entry">
  <h1>{{ "Iniciar sesión" | translate }}</h1>
  {% if shop.checkout_mode != 'guest-only' %}<p class="lead">{{ "Qué alegría verte de nuevo." | translate }}</p>{% endif %}
  {% include "snipplets/customer/sign-in.tpl" %}
</section>

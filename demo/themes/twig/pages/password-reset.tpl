<section class="entry">
  <h1>{{ "Tu contraseña" | translate }}</h1>
  {% if shop.checkout_mode != 'guest-only' %}<p class="lead">{{ "Te enviaremos un correo para elegir otra." | translate }}</p>{% endif %}
  {% include "snipplets/customer/password-reset.tpl" %}
</section>

<section class="entry">
  <h1>{% if form.step == 'declining' %}{{ "¿Rechazar la invitación?" | translate }}{% else %}{{ "Mira tu correo" | translate }}{% endif %}</h1>
  {% include "snipplets/customer/next.tpl" %}
</section>

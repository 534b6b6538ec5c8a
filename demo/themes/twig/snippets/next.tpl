<form class="form" method="post" action="{{ form.action }}">
  {% include "snipplets/customer/alert.tpl" %}
  <input type="hidden" name="step" value="{{ form.step }}">
  {% include "snipplets/customer/hidden.tpl" %}
  {% if form.step == 'declining' %}
    <p>{{ "No tendrás cuenta. La tienda puede invitarte de nuevo." | translate }}</p>
    <p class="buttons">
      <button class="button" type="submit">{{ "Rechazar la invitación ahora" | translate }}</button>
    </p>
  {% else %}
    <p>{{ "Te hemos enviado un código. Vale 10 minutos." | translate }}</p>
    {% include "snipplets/customer/field.tpl" with { name: 'email', label: "Correo electrónico" | translate, type: 'email', autocomplete: 'username', readonly: true } %}
    {% include "snipplets/customer/field.tpl" with { name: 'code', label: "Código de seis cifras" | translate, type: 'text', autocomplete: 'one-time-code', inputmode: 'numeric', required: true } %}
    {% if form.step == 'new-password' %}
      {% include "snipplets/customer/field.tpl" with { name: 'password', label: "Contraseña nueva" | translate, type: 'password', autocomplete: 'new-password', hint: "Al menos {1} caracteres. Unas palabras sin relación van bien." | translate(minimum_password_length), required: true } %}
    {% endif %}
    {% if form.name == 'register' %}
      {% include "snipplets/customer/field.tpl" with { name: 'password', label: "Contraseña" | translate, type: 'password', autocomplete: 'new-password', hint: "Al menos {1} caracteres. Si la dejas vacía, te enviaremos un código cada vez." | translate(minimum_password_length) } %}
    {% endif %}
    <p class="buttons">
      <button class="button" type="submit">{% if form.step == 'new-password' %}{{ "Guardar e iniciar sesión" | translate }}{% else %}{{ "Confirmar" | translate }}{% endif %}</button>
      <button class="link" type="submit" name="method" value="send-again" formnovalidate>{{ "Enviar otro código" | translate }}</button>
      <a href="{{ form.action }}">{{ "Usar otro correo" | translate }}</a>
    </p>
  {% endif %}
</form>

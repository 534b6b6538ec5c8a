<div class="panel">
  <ul class="summary">
    {% for line in order.lines %}
      <li><span>{{ line.name }} × {{ line.quantity }}</span> <span class="price">{{ line.total }}</span></li>
    {% endfor %}
    <li><span>{{ "Envío" | translate }}</span> <span class="price">{{ order.delivery }}</span></li>
  </ul>
  <p class="sum"><span>{{ "Total" | translate }}</span> <strong>{{ order.total }}</strong></p>
  <h2>{{ "Comprador" | translate }}</h2>
  <p>{{ order.email }}</p>
  <p class="hint">{% if order.is_guest %}{{ "Invitado" | translate }}{% else %}{{ "Cuenta de cliente" | translate }}{% endif %}</p>
  <h2>{{ "Se envía a" | translate }}</h2>
  <address>
    {% for line in order.address %}
      <span dir="auto">{{ line }}</span>
    {% endfor %}
  </address>
</div>

<section class="page">
  {% if cart.is_empty %}
    <h1>{{ "Aquí no hay nada todavía" | translate }}</h1>
    <p><a class="button" href="{{ routes.home }}">{{ "Ver la tienda" | translate }}</a></p>
  {% else %}
    <h1>{{ "Tu carrito" | translate }}</h1>
    <ul class="lines">
      {% for line in cart.lines %}
        <li>
          <img src="{{ line.image }}" alt="" width="800" height="800">
          <a href="{{ line.url }}">{{ line.name }}</a>
          <form method="post" action="{{ routes.add_to_cart }}/{{ line.id }}">
            <input type="number" name="quantity" value="{{ line.quantity }}" min="0" max="99" required aria-label="{{ "Cantidad" | translate }}: {{ line.name }}">
            <button class="link" type="submit">{{ "Actualizar" | translate }}</button>
            <button class="link" type="submit" name="action" value="remove" formnovalidate aria-label="{{ "Quitar" | translate }}: {{ line.name }}">{{ "Quitar" | translate }}</button>
          </form>
          <strong class="price">{{ line.total }}</strong>
        </li>
      {% endfor %}
    </ul>
    <p class="sum"><span>{{ "Subtotal" | translate }}</span> <strong>{{ cart.subtotal }}</strong></p>
    <p class="hint">{{ "El envío se añade al pagar." | translate }}</p>
    <p><a class="button" href="{{ routes.checkout }}">{{ "Finalizar la compra" | translate }}</a></p>
  {% endif %}
</section>

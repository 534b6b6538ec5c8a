<article class="product">
  <img src="{{ product.image }}" alt="" width="800" height="800">
  <div class="words">
    <h1>{{ product.name }}</h1>
    <p class="lead">{{ product.tagline }}</p>
    <p class="price">{{ product.price }}</p>
    <p>{{ product.description }}</p>
    <form class="buy" method="post" action="{{ routes.add_to_cart }}">
      <input type="hidden" name="product" value="{{ product.id }}">
      <label class="field">{{ "Cantidad" | translate }} <input type="number" name="quantity" value="1" min="1" max="99" required></label>
      <button class="button" type="submit">{{ "Añadir al carrito" | translate }}</button>
    </form>
    {% if added %}
      <p class="notice" id="added" role="status">{{ "{1} está en tu carrito." | translate(product.name) }} <a href="{{ routes.cart }}">{{ "Tu carrito" | translate }}</a></p>
    {% endif %}
    <ul class="facts">
      {% for detail in product.details %}
        <li>{{ detail }}</li>
      {% endfor %}
    </ul>
  </div>
</article>
